package org.singlewindow.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The table {@code new_start}. */
@ApplicationScoped
class NewStartRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    /** The one before, if there was any, is void. */
    void put(String reference, String hash, Instant until, String by) {
        entities.createNativeQuery("""
                insert into new_start (reference, code_hash, ends_at, made_by) values (?, ?, cast(? as timestamptz), ?)
                on conflict (reference) do update set code_hash = excluded.code_hash, ends_at = excluded.ends_at,
                    made_by = excluded.made_by""")
                .setParameter(1, reference).setParameter(2, hash).setParameter(3, until.toString()).setParameter(4, by)
                .executeUpdate();
    }

    /** The application that it belongs to, as long as it holds. */
    Optional<String> find(String hash, Instant now) {
        return first("select reference from new_start where code_hash = ? and ends_at > cast(? as timestamptz)", hash,
                now);
    }

    /** The same, and nobody finds it again. */
    Optional<String> take(String hash, Instant now) {
        return first(
                "delete from new_start where code_hash = ? and ends_at > cast(? as timestamptz) returning reference",
                hash, now);
    }

    private Optional<String> first(String statement, String hash, Instant now) {
        return entities.createNativeQuery(statement).setParameter(1, hash).setParameter(2, now.toString())
                .getResultList().stream().findFirst().map(String.class::cast);
    }
}
