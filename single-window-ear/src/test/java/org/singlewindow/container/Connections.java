package org.singlewindow.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** Of a statement by hand, before entities have anything to do. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String byHandInOneOfTheirOwn() {
        return byHand();
    }

    /** The entities hold their connection when all others hold one too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Two among(CyclicBarrier others) {
        String byEntities = byEntities();
        try {
            others.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("not all of them have come", alone);
        }
        return new Two(byEntities, byHand());
    }

    /** Of a statement by hand, and of a query of entities before anything was written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Integer> ofReads() {
        return List.of(database.find("select pg_backend_pid()", row -> row.number(1)).orElseThrow(),
                entities.createQuery("select function('pg_backend_pid') from LoadedFiles f", Integer.class)
                        .setMaxResults(1).getSingleResult());
    }

    private Two two() {
        return new Two(byEntities(), byHand());
    }

    private String byEntities() {
        return (String) entities.createNativeQuery(WHERE).getSingleResult();
    }

    private String byHand() {
        return database.find(WHERE, row -> row.text(1)).orElseThrow();
    }
}
