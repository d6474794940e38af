package org.singlewindow.bench.meter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is that the application uses. */
public record DatabaseAddress(String url, String user, String password) {

    /** The one that the launcher brought along. */
    static DatabaseAddress embedded(Path data) {
        try {
            String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
            return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/single_window", "single_window",
                    Files.readString(data.resolve("postgres.password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another database of the same server. */
    public DatabaseAddress named(String name) {
        return new DatabaseAddress(url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), user, password);
    }

    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("ApplicationName", "bench");
        return new org.postgresql.Driver().connect(url, properties);
    }

    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
