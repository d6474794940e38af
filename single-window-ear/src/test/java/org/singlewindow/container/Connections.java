package org.singlewindow.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.singlewindow.schema.Database;

/** Tells by which connection, and in which of the database's transactions, statements run. */
@ApplicationScoped
public class Connections {
    private static final String WHERE = "select pg_backend_pid() || ' ' || pg_current_xact_id()";

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    /** Of what goes through entities, and of what is written by hand. */
    public record Two(String byEntities, String byHand) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public Two inTheCallersTransaction() {
        return two();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Two inOneOfTheirOwn() {
        return two();
    }

    /** Of a statement by hand, and of a query of entities before anything was written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Integer> ofReads() {
        return List.of(database.find("select pg_backend_pid()", row -> row.number(1)).orElseThrow(),
                entities.createQuery("select function('pg_backend_pid') from LoadedFiles f", Integer.class)
                        .setMaxResults(1).getSingleResult());
    }

    private Two two() {
        return new Two((String) entities.createNativeQuery(WHERE).getSingleResult(),
                database.find(WHERE, row -> row.text(1)).orElseThrow());
    }
}
