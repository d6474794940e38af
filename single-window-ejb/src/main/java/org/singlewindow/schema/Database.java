package org.singlewindow.schema;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The one way for statements by hand: single statements on the connection of the surrounding transaction, each row made
 * into what it means where it is read; without one, each by itself. The driver keeps them prepared by their text, so
 * the text must not vary with the values. What entities have changed in the same transaction is seen by it only after a
 * flush.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:app/jdbc/single-window")
    DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** For the container. */
    public Database() {
    }

    /** For a database outside of the application, where nobody surrounds it with a transaction. */
    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    /** Whoever holds it is alone with what goes by this name, on all nodes; it goes with the transaction. */
    public void lock(String name) {
        list("select pg_advisory_xact_lock(hashtext(?))", row -> true, name);
    }

    public <T> List<T> list(String sql, Mapper<T> mapper, Object... values) {
        return list(sql, mapper, Arrays.asList(values));
    }

    public <T> List<T> list(Sql sql, Mapper<T> mapper) {
        return list(sql.text(), mapper, sql.values());
    }

    private <T> List<T> list(String sql, Mapper<T> mapper, List<?> values) {
        try (Use use = use();
                PreparedStatement statement = prepare(use.connection(), sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(mapper.map(row));
            }
            return found;
        } catch (SQLException trouble) {
            throw new DatabaseTrouble(trouble);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> find(String sql, Mapper<T> mapper, Object... values) {
        return list(sql, mapper, Arrays.asList(values)).stream().findFirst();
    }

    public <T> Optional<T> find(Sql sql, Mapper<T> mapper) {
        return list(sql, mapper).stream().findFirst();
    }

    /** How many rows it touched. */
    public int execute(String sql, Object... values) {
        try (Use use = use();
                PreparedStatement statement = prepare(use.connection(), sql, Arrays.asList(values))) {
            return statement.executeUpdate();
        } catch (SQLException trouble) {
            throw new DatabaseTrouble(trouble);
        }
    }

    /** @param ours whether it is to be closed with the statement; else it ends with the transaction */
    private record Use(Connection connection, boolean ours) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            if (ours) {
                connection.close();
            }
        }
    }

    /**
     * Within a transaction that which its entities hold: asked for another then, the server's pool finds a second place
     * for it, and of many that wait for one another each would hold what the other lacks. While they hold none, one of
     * the pool, which is given back with the statement and theirs next. Rather none than one on which each statement
     * commits by itself while a transaction is under way.
     */
    private Use use() throws SQLException {
        if (transaction == null || transaction.getTransactionKey() == null) {
            return new Use(dataSource.getConnection(), true);
        }
        Optional<Connection> held = HeldConnection.of(transaction);
        Use use = held.isPresent() ? new Use(held.get(), false) : new Use(dataSource.getConnection(), true);
        if (use.connection().getAutoCommit()) {
            use.close();
            throw new IllegalStateException("this connection knows nothing of the transaction; who began it?");
        }
        return use;
    }

    private static PreparedStatement prepare(Connection connection, String sql, List<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            int place = 0;
            for (Object value : values) {
                bind(connection, statement, ++place, value);
            }
            return statement;
        } catch (SQLException | RuntimeException trouble) {
            statement.close();
            throw trouble;
        }
    }

    /** An absent Optional is SQL's null; arrays of numbers are known to the driver. */
    private static void bind(Connection connection, PreparedStatement statement, int place, Object value)
            throws SQLException {
        if (value instanceof Optional<?> optional) {
            bind(connection, statement, place, optional.orElse(null));
        } else if (value instanceof Instant instant) {
            statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof String[] texts) {
            statement.setArray(place, connection.createArrayOf("text", texts));
        } else {
            statement.setObject(place, value);
        }
    }
}
