package org.singlewindow.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The database of the shared running system, for seeing whether something was stored, and for preparing what would take
 * days.
 */
final class Underneath implements AutoCloseable {

    private final Connection connection;

    private Underneath(Connection connection) {
        this.connection = connection;
    }

    /** Not there where the tests were pointed at a system that somebody else runs. */
    static Underneath open() throws IOException, SQLException {
        assumeTrue(System.getProperty("sw.url", "").isEmpty(), "its database is not ours to look into");
        SystemUnderTest.shared();
        Path data = RunningJar.work().resolve("shared-data");
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        return new Underneath(
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/single_window", "single_window",
                        Files.readString(data.resolve("postgres.password")).strip()));
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of every row. */
    List<String> ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
