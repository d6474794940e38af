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
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.delivery.FanOut;

/**
 * Stores declarations by the application's own statement, kept prepared on a connection kept open: no way is faster one
 * by one.
 */
public final class RawIntake implements Client {
    private static final AtomicLong COUNT = new AtomicLong(System.currentTimeMillis() * 1_000);

    private final Connection connection;
    private final PreparedStatement statement;

    private RawIntake(Connection connection, Specimen specimen) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(FanOut.ADMIT);
        bind(specimen);
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
        statement.setString(3, "R" + number);
        statement.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
        statement.setString(6, "LRN:B" + number);
        statement.setObject(7, new UUID(System.currentTimeMillis() << 16 | 0x7000 | number & 0xfff,
                ThreadLocalRandom.current().nextLong()));
        statement.setString(12, "B" + number);
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the key was used before");
            }
        }
        return 1;
    }

    /** What is the same in every row. */
    private void bind(Specimen like) throws SQLException {
        Object[] due = new String[like.agencies().length];
        Arrays.fill(due, OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString());
        statement.setInt(1, like.sender());
        statement.setBytes(2, like.sha256());
        statement.setArray(5, connection.createArrayOf("int4", like.recipients()));
        statement.setInt(8, like.length());
        statement.setBytes(9, like.body());
        statement.setBytes(10, like.answer());
        statement.setBytes(11, like.plan());
        statement.setString(13, "PENDING");
        statement.setString(14, like.summary());
        statement.setString(15, like.search());
        statement.setString(16, "9");
        statement.setArray(17, connection.createArrayOf("int4", like.agencies()));
        statement.setArray(18, connection.createArrayOf("text", like.duties()));
        statement.setArray(19, connection.createArrayOf("text", due));
        statement.setString(20, "trader");
        statement.setString(21, "B000000000000000000 to " + like.recipients().length + " recipients");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
