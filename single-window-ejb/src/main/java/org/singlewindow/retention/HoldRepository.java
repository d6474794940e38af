package org.singlewindow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/** The table {@code legal_hold}. */
@ApplicationScoped
class HoldRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    /** Oldest first. */
    List<LegalHold> list(long declaration) {
        return entities
                .createQuery("select h from LegalHold h where h.declaration = :declaration order by h.id",
                        LegalHold.class)
                .setParameter("declaration", declaration).getResultList();
    }

    Optional<LegalHold> findLocked(long id, long declaration) {
        return entities
                .createQuery("select h from LegalHold h where h.id = :id and h.declaration = :declaration",
                        LegalHold.class)
                .setParameter("id", id).setParameter("declaration", declaration)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    void add(LegalHold hold) {
        entities.persist(hold);
    }

    void settle() {
        entities.flush();
    }

    /** Of these declarations, those that somebody holds. */
    Set<Long> held(Collection<Long> declarations) {
        return Set.copyOf(database.list(
                "select distinct declaration from legal_hold where declaration = any(?) and lifted_at is null",
                row -> row.id(1), Sql.longs(declarations)));
    }
}
