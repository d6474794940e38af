package org.singlewindow.bench.meter;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads what application and database have used up. */
public final class Meter implements AutoCloseable {
    private static final String READ = """
            select sum(pg_database_size(datname)), pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0'), (select wal_sync from pg_stat_wal)
            from pg_database where datallowconn""";

    private final long application;
    private final long postmaster;
    private final Connection connection;

    private Meter(long application, long postmaster, Connection connection) {
        this.application = application;
        this.postmaster = postmaster;
        this.connection = connection;
    }

    /** @param application process number, 0 where it is not known */
    public static Meter of(long application, DatabaseAddress database) throws SQLException {
        Connection connection = database.connect();
        return new Meter(application, postmaster(connection), connection);
    }

    public Costs read() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // a backend tells what it did up to a second late; ask for it fresh
            statement.execute("select pg_stat_clear_snapshot()");
            try (ResultSet row = statement.executeQuery(READ)) {
                row.next();
                return new Costs(Processes.seconds(application), Processes.secondsOfFamily(postmaster),
                        Processes.seconds(ProcessHandle.current().pid()), row.getLong(1), row.getLong(2),
                        row.getLong(3));
            }
        }
    }

    public Costs since(Costs before) throws SQLException {
        return read().since(before);
    }

    public DatabaseFacts facts() throws SQLException {
        return DatabaseFacts.read(connection);
    }

    /** So that one measurement does not pay for the writes of another. */
    public void checkpoint() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private static long postmaster(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).map(ProcessHandle::pid).orElse(0L);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
