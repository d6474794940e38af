package org.singlewindow.bench.meter;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a reader has to know of the database to believe a figure. */
public record DatabaseFacts(String version, String durability) {

    static DatabaseFacts read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select split_part(version(), ' ', 2), 'fsync ' || current_setting('fsync') || ', synchronous_commit '
                           || current_setting('synchronous_commit') || ', full_page_writes ' || current_setting('full_page_writes')
                           || ', shared_buffers ' || current_setting('shared_buffers')""")) {
            row.next();
            return new DatabaseFacts(row.getString(1), row.getString(2));
        }
    }
}
