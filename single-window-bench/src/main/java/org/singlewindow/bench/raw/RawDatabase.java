package org.singlewindow.bench.raw;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.schema.Migration;

/** A database with the application's tables, beside the application's own, on the same server and disk. */
public final class RawDatabase {
    private static final String NAME = "raw_limit";

    private RawDatabase() {
    }

    public static DatabaseAddress create(DatabaseAddress beside) throws SQLException {
        try (Connection connection = beside.connect(); Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME + " with (force)");
            statement.execute("create database " + NAME);
        }
        DatabaseAddress address = beside.named(NAME);
        Migration.migrate(address.dataSource());
        return address;
    }
}
