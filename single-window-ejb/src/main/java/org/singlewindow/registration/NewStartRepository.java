package org.singlewindow.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.schema.Database;

/** The table {@code new_start}. */
@ApplicationScoped
class NewStartRepository {

    @Inject
    Database database;

    /** The one before, if there was any, is void. */
    @Transactional(Transactional.TxType.MANDATORY)
    void put(String reference, String hash, Instant until, String by) {
        database.execute("""
                insert into new_start (reference, code_hash, ends_at, made_by) values (?, ?, ?, ?)
                on conflict (reference) do update set code_hash = excluded.code_hash, ends_at = excluded.ends_at,
                    made_by = excluded.made_by""", reference, hash, until, by);
    }

    /** The application that it belongs to, as long as it holds. */
    Optional<String> find(String hash, Instant now) {
        return database.find("select reference from new_start where code_hash = ? and ends_at > ?",
                row -> row.text(1), hash, now);
    }

    /** The same, and nobody finds it again. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> take(String hash, Instant now) {
        return database.find("delete from new_start where code_hash = ? and ends_at > ? returning reference",
                row -> row.text(1), hash, now);
    }
}
