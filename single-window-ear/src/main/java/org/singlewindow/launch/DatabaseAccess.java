package org.singlewindow.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach a PostgreSQL. */
record DatabaseAccess(String url, String user, String password) {
    private static final int OLDEST_VERSION = 15;
    private static final int PATIENCE_SECONDS = 5;

    /**
     * Says in one line why the application could not work with this database, before the server is started for nothing.
     */
    void check() {
        try (Connection connection = connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new CannotStart("The database at " + url + " is PostgreSQL " + version + "; " + OLDEST_VERSION
                        + " or newer is needed.");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database at " + url + " cannot be reached as " + user + ": " + e.getMessage(),
                    e);
        }
    }

    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean has(String database) throws SQLException {
        try (Connection connection = connect();
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }

    /** Without a pool: a connection for each that is asked for. */
    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private Connection connect() throws SQLException {
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
