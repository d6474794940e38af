package org.singlewindow.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;
import org.singlewindow.testing.PostgresTest.Work;

/** One database on the JVM's PostgreSQL, and entity managers on it as a container would give them. */
final class TestDatabase implements AutoCloseable {

    /** The server of this JVM, and a database with all migrations done from which the others are copied. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();
        static final AtomicInteger COUNT = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                // what is on disk after a power cut is of no interest here
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off")
                        .setServerConfig("jit", "off").start();
                run(postgres.getPostgresDatabase(), "create database migrated");
                Flyway.configure().dataSource(postgres.getDatabase("postgres", "migrated")).load().migrate();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
                return postgres;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void close(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException alreadyGone) {
                System.getLogger(TestDatabase.class.getName()).log(System.Logger.Level.DEBUG, "PostgreSQL is gone",
                        alreadyGone);
            }
        }
    }

    private final String name;
    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final EntityManager shared = (EntityManager) Proxy.newProxyInstance(EntityManager.class.getClassLoader(),
            new Class<?>[]{EntityManager.class}, (proxy, method, arguments) -> {
                try {
                    return method.invoke(ofThisThread(), arguments);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            });

    private boolean isKept;

    private TestDatabase(String name, DataSource dataSource) {
        this.name = name;
        this.dataSource = dataSource;
        this.factory = new PersistenceProvider().createContainerEntityManagerFactory(new TestUnit(dataSource),
                Map.of("eclipselink.weaving", "false", "eclipselink.logging.level", "SEVERE",
                        "eclipselink.jdbc.batch-writing", "JDBC",
                        "eclipselink.session-name", "test" + System.identityHashCode(this)));
    }

    static TestDatabase fresh() {
        String name = "test" + Server.COUNT.incrementAndGet();
        run(Server.POSTGRES.getPostgresDatabase(), "create database " + name + " template migrated");
        return new TestDatabase(name, Pool.of(Server.POSTGRES.getDatabase("postgres", name)));
    }

    private static void run(DataSource where, String statement) {
        try (Connection connection = where.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    EntityManager entities() {
        return shared;
    }

    private EntityManager ofThisThread() {
        if (current.get() == null) {
            current.set(factory.createEntityManager());
        }
        return current.get();
    }

    <T> T inTransaction(Work<T> work) {
        EntityManager entities = ofThisThread();
        entities.clear();
        entities.getTransaction().begin();
        try {
            T result = work.run();
            entities.getTransaction().commit();
            return result;
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
            current.remove();
        }
    }

    /** As it is now, for {@link #comeBack}; nobody has a transaction open. */
    void keep() {
        run(Server.POSTGRES.getPostgresDatabase(), "create database " + kept() + " template " + name);
        isKept = true;
    }

    /** To what it was when it was kept; nobody has a transaction open. */
    void comeBack() {
        drop(name);
        run(Server.POSTGRES.getPostgresDatabase(), "create database " + name + " template " + kept());
    }

    private String kept() {
        return name + "_kept";
    }

    private static void drop(String database) {
        run(Server.POSTGRES.getPostgresDatabase(), "drop database " + database + " with (force)");
    }

    /** Leaves nothing behind: a server with a hundred databases takes half a minute to end. */
    @Override
    public void close() {
        factory.close();
        drop(name);
        if (isKept) {
            drop(kept());
        }
    }
}
