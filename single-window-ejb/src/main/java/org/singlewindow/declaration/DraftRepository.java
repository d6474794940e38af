package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables {@code draft} and {@code kept_file}: what belongs to one sign-in and is not lodged yet. */
@ApplicationScoped
class DraftRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    /** The one changed last first. */
    List<Draft> list(String owner) {
        return entities
                .createQuery("select d from Draft d where d.owner = :owner order by d.changedAt desc, d.id desc",
                        Draft.class)
                .setParameter("owner", owner).getResultList();
    }

    Optional<Draft> find(long id, String owner) {
        return Optional.ofNullable(entities.find(Draft.class, id)).filter(draft -> draft.belongsTo(owner));
    }

    Optional<Draft> findLocked(long id, String owner) {
        return Optional.ofNullable(entities.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(draft -> draft.belongsTo(owner));
    }

    int count(String owner) {
        return entities.createQuery("select count(d) from Draft d where d.owner = :owner", Long.class)
                .setParameter("owner", owner).getSingleResult().intValue();
    }

    /** With its number, from now on. */
    Draft add(Draft draft) {
        entities.persist(draft);
        entities.flush();
        return draft;
    }

    void remove(Draft draft) {
        entities.remove(draft);
    }

    long add(KeptFile file) {
        entities.persist(file);
        entities.flush();
        return file.id();
    }

    Optional<KeptFile> findFile(long id, String owner) {
        return Optional.ofNullable(entities.find(KeptFile.class, id)).filter(file -> file.belongsTo(owner));
    }

    /** All of everybody from before that moment, and of this owner all but the newest so many. */
    void removeFiles(Instant before, String owner, int most) {
        entities.createNativeQuery("""
                delete from kept_file where kept_at < cast(?1 as timestamptz)
                  or id in (select id from kept_file where owner = ?2 order by kept_at desc, id desc offset ?3)""")
                .setParameter(1, before.toString()).setParameter(2, owner).setParameter(3, most).executeUpdate();
    }

    void removeFile(long id, String owner) {
        findFile(id, owner).ifPresent(entities::remove);
    }
}
