package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.singlewindow.schema.Database;

/** The table {@code region_version}, and what holds a loading together. */
@ApplicationScoped
class RegionVersionRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    RegionVersions read() {
        return new RegionVersions(entities.createQuery("select f from LoadedFiles f", LoadedFiles.class)
                .getResultStream().collect(Collectors.toUnmodifiableMap(LoadedFiles::home, LoadedFiles::inForce)));
    }

    /** Nodes that start together wait for one another here; the lock goes with the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        database.lock("region_version");
    }

    /** From here on {@link #undo} takes everything back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void mark() {
        entities.flush();
        database.execute("savepoint rehearsal");
    }

    /** Not before all of it has been tried on the tables. */
    @Transactional(Transactional.TxType.MANDATORY)
    void undo() {
        entities.flush();
        database.execute("rollback to savepoint rehearsal");
        entities.clear();
    }

    void put(String home, RegionVersions.InForce now) {
        LoadedFiles known = entities.find(LoadedFiles.class, home);
        if (known == null) {
            entities.persist(new LoadedFiles(home, now));
        } else {
            known.giveWayTo(now);
        }
    }
}
