package org.singlewindow.testing;

import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * A test on a real PostgreSQL with all migrations done. The server is started once for the JVM; every class gets a
 * database of its own, so classes cannot disturb one another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PostgresTest {

    /** A transaction's work; what it throws rolls the transaction back. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws Exception;
    }

    private TestDatabase database;

    @BeforeAll
    void openDatabase() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    /** The database as it is now, for {@link #comeBack}: copying it costs less than making it so again. */
    protected void keep() {
        database.keep();
    }

    /** The database as it was kept, whatever was done to it since. */
    protected void comeBack() {
        database.comeBack();
    }

    /** Stands for what the container injects: every thread and every transaction has its own behind it. */
    protected EntityManager entities() {
        return database.entities();
    }

    protected DataSource dataSource() {
        return database.dataSource();
    }

    protected <T> T inTransaction(Work<T> work) {
        return database.inTransaction(work);
    }

    protected void inTransaction(Runnable work) {
        database.inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** A number or text out of the database, past everything under test. */
    protected Object ask(String query) {
        return database.inTransaction(() -> entities().createNativeQuery(query).getSingleResult());
    }

    /** A change to the database, past everything under test. */
    protected void run(String statement) {
        inTransaction(() -> {
            entities().createNativeQuery(statement).executeUpdate();
        });
    }
}
