package org.singlewindow.bench.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.singlewindow.agency.TaskSql;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.declaration.DeclarationSql;
import org.singlewindow.delivery.FanOut;

/**
 * Stores declarations by the application's own statement, kept prepared on a connection kept open: no way is faster one
 * by one.
 */
public final class RawIntake implements Client {
    private static final AtomicLong COUNT = new AtomicLong(System.currentTimeMillis() * 1_000);

    private final Connection connection;
    private final PreparedStatement statement;
    private final boolean withSequel;

    private RawIntake(Connection connection, Specimen specimen) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(
                FanOut.statement(List.of(DeclarationSql.LODGED, TaskSql.GIVEN), specimen.sequel().isPresent()));
        this.withSequel = specimen.sequel().isPresent();
        bind(specimen);
        if (withSequel) {
            bind(specimen.sequel().orElseThrow());
        }
    }

    /** @param like the application's database, whose last declaration they repeat */
    public static List<RawIntake> clients(int count, DatabaseAddress address, DatabaseAddress like)
            throws SQLException {
        Specimen specimen;
        try (Connection connection = like.connect()) {
            specimen = Specimen.last(connection);
        }
        List<RawIntake> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(new RawIntake(address.connect(), specimen));
        }
        return clients;
    }

    @Override
    public int call() throws SQLException {
        long number = COUNT.incrementAndGet();
        statement.setArray(3, connection.createArrayOf("text", new String[]{"LRN:B" + number}));
        statement.setString(6, "R" + number);
        statement.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
        UUID messageId = messageId(number);
        statement.setObject(9, messageId);
        if (withSequel) {
            statement.setObject(29, messageId(number));
            statement.setObject(30, messageId);
        }
        statement.setString(18, "B" + number);
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the key was used before");
            }
        }
        return 1;
    }

    private static UUID messageId(long number) {
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | number & 0xfff,
                ThreadLocalRandom.current().nextLong());
    }

    private void bind(Specimen.Sequel sequel) throws SQLException {
        statement.setInt(31, sequel.sender());
        statement.setInt(32, sequel.length());
        statement.setBytes(33, sequel.sha256());
        statement.setBytes(34, sequel.body());
        statement.setString(35, "declaration.released");
        statement.setString(36, "system");
        statement.setString(37, "all approved");
    }

    /** What is the same in every row. */
    private void bind(Specimen like) throws SQLException {
        Object[] due = new String[like.agencies().length];
        Arrays.fill(due, OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString());
        Object[] urgent = new String[like.agencies().length];
        Arrays.fill(urgent, "false");
        statement.setInt(1, like.sender());
        statement.setArray(2, connection.createArrayOf("int4", new Integer[]{like.sender()}));
        statement.setBytes(4, like.sha256());
        statement.setString(5, "trader");
        statement.setArray(8, connection.createArrayOf("int4", like.recipients()));
        statement.setInt(10, like.length());
        statement.setString(11, "REST");
        statement.setString(12, "application/xml");
        statement.setString(13, null);
        statement.setString(14, null);
        statement.setBytes(15, like.body());
        statement.setBytes(16, like.answer());
        statement.setBytes(17, like.plan());
        statement.setString(19, withSequel ? "RELEASED" : "PENDING");
        statement.setString(20, like.summary());
        statement.setString(21, like.search());
        statement.setArray(22, connection.createArrayOf("text", like.numbers()));
        statement.setString(23, "9");
        statement.setArray(24, connection.createArrayOf("int4", like.agencies()));
        statement.setArray(25, connection.createArrayOf("text", like.duties()));
        statement.setArray(26, connection.createArrayOf("text", due));
        statement.setArray(27, connection.createArrayOf("text", urgent));
        statement.setString(28, "B000000000000000000 to " + like.recipients().length + " recipients");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
