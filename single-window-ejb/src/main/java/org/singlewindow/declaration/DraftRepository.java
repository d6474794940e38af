package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.schema.Database;

/** The tables {@code draft} and {@code kept_file}: what belongs to one sign-in and is not lodged yet. */
@ApplicationScoped
class DraftRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    /** The one changed last first. */
    List<Draft> list(String owner, boolean templates) {
        return entities
                .createQuery("select d from Draft d where d.owner = :owner and d.template = :template"
                        + " order by d.changedAt desc, d.id desc", Draft.class)
                .setParameter("owner", owner).setParameter("template", templates).getResultList();
    }

    Optional<Draft> find(long id, String owner) {
        return Optional.ofNullable(entities.find(Draft.class, id)).filter(draft -> draft.belongsTo(owner));
    }

    Optional<Draft> findLocked(long id, String owner) {
        return Optional.ofNullable(entities.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(draft -> draft.belongsTo(owner));
    }

    int count(String owner, boolean templates) {
        return entities
                .createQuery("select count(d) from Draft d where d.owner = :owner and d.template = :template",
                        Long.class)
                .setParameter("owner", owner).setParameter("template", templates).getSingleResult().intValue();
    }

    /** Nobody else begins a draft of that sign-in once before this transaction is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(String owner) {
        database.lock("drafts of " + owner);
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
    @Transactional(Transactional.TxType.MANDATORY)
    void removeFiles(Instant before, String owner, int most) {
        database.execute("""
                delete from kept_file where kept_at < ?
                  or id in (select id from kept_file where owner = ? order by kept_at desc, id desc offset ?)""",
                before, owner, most);
    }

    void removeFile(long id, String owner) {
        findFile(id, owner).ifPresent(entities::remove);
    }
}
