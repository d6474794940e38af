package org.singlewindow.bench.raw;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.meter.DatabaseAddress;

/** Leases with bodies, then acknowledges: two statements and two commits, as the exchange has them. */
public final class RawExchange implements Client {
    private static final String PULL = """
            with t as (
              select q.recipient, q.document_id from delivery_queue q
              where q.recipient = ? and (q.lease_until is null or q.lease_until < now()) and (q.not_before is null or q.not_before <= now())
              order by q.document_id limit %d for update of q skip locked),
            u as (
              update delivery_queue q set attempts = q.attempts + 1, lease_until = now() + interval '300 s'
              from t where q.recipient = t.recipient and q.document_id = t.document_id returning q.document_id)
            select d.id, d.mrn, d.message_id, d.sha256, b.body from u join document d on d.id = u.document_id join document_body b on b.id = d.id""";

    private static final String ACKNOWLEDGE = """
            with a as (delete from delivery_queue where recipient = ? and document_id = any(?) returning document_id),
            s as (
              update delivery_state x set state = 2, changed_at = now() from a
              where x.recipient = ? and x.document_id = a.document_id returning x.document_id)
            insert into event (at, subject_kind, subject_ref, party, kind, actor, text)
            select now(), 'DECLARATION', d.mrn, 'AQ', 'delivery.acknowledged', 'gateway', 'no. ' || d.id || ' (DEC)' from s join document d on d.id = s.document_id""";

    private final Connection connection;
    private final PreparedStatement pull;
    private final PreparedStatement acknowledge;
    private final int recipient;

    private RawExchange(Connection connection, int recipient, int batch) throws SQLException {
        this.connection = connection;
        this.recipient = recipient;
        this.pull = connection.prepareStatement(PULL.formatted(batch));
        this.acknowledge = connection.prepareStatement(ACKNOWLEDGE);
    }

    /** Each empties the queue of another recipient, as long as there are enough. */
    public static List<RawExchange> clients(int count, DatabaseAddress address, int batch) throws SQLException {
        List<RawExchange> clients = new ArrayList<>();
        List<Integer> recipients = new ArrayList<>();
        try (Connection connection = address.connect();
                ResultSet row = connection.createStatement().executeQuery(
                        "select unnest(recipients) from (select recipients from document where role = 'MAKES' order by id desc limit 1) d order by 1")) {
            while (row.next()) {
                recipients.add(row.getInt(1));
            }
        }
        for (int i = 0; i < count; i++) {
            clients.add(new RawExchange(address.connect(), recipients.get(i % recipients.size()), batch));
        }
        return clients;
    }

    @Override
    public int call() throws SQLException {
        Object[] numbers = pull();
        if (numbers.length == 0) {
            LockSupport.parkNanos(5_000_000);
            return 0;
        }
        Array array = connection.createArrayOf("int8", numbers);
        acknowledge.setInt(1, recipient);
        acknowledge.setArray(2, array);
        acknowledge.setInt(3, recipient);
        acknowledge.executeUpdate();
        return numbers.length;
    }

    private Object[] pull() throws SQLException {
        List<Long> numbers = new ArrayList<>();
        pull.setInt(1, recipient);
        try (ResultSet rows = pull.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
                rows.getBytes(5);
            }
        }
        return numbers.toArray();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
