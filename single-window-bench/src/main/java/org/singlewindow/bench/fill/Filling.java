package org.singlewindow.bench.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/** Copies the declaration stored last, thousands by one statement. */
public final class Filling implements AutoCloseable {
    private static final int AT_ONCE = 20_000;
    private static final CountryCode COUNTRY = new CountryCode(BenchCountry.CODE);

    private static final String MODEL = """
            create temporary table model as
              select d.sender, d.sha256, d.recipients, d.content_length, b.codec, b.body, b.answer, b.plan, c.summary, c.search, c.numbers, c.status
              from document d join document_body b on b.id = d.id join declaration_version v on v.document_id = d.id join declaration c on c.id = v.declaration_id
              order by d.id desc limit 1""";

    /** As {@code delivery.FanOut} leaves them, without the key, which nobody will use again. */
    private static final String DOCUMENTS = """
            with n as materialized (select nextval('doc_seq') as id, mrn from unnest(?::text[]) mrn),
            d as (
              insert into document (id, message_id, sender, doc_type, role, mrn, case_id, content_length, sha256, received_at, recipients)
              select n.id, gen_random_uuid(), m.sender, 'DEC', 'MAKES', n.mrn, n.id, m.content_length, m.sha256, now(), m.recipients
              from n, model m),
            b as (
              insert into document_body (id, codec, body, answer, plan) select n.id, m.codec, m.body, m.answer, m.plan from n, model m)
            """;

    private static final String WAITING = DOCUMENTS
            + """
            , s as (
              insert into delivery_state (recipient, document_id, changed_at) select r, n.id, now() from n, model m, unnest(m.recipients) r)
            insert into delivery_queue (recipient, document_id) select r, n.id from n, model m, unnest(m.recipients) r""";

    private static final String TASKS = DOCUMENTS + """
            , c as (
              insert into declaration (id, mrn, lrn, sender, status, lodged_at, changed_at, summary, search, numbers, recipients)
              select n.id, n.mrn, 'F' || n.id, m.sender, m.status, now(), now(), m.summary,
                     lower(n.mrn) || ' f' || n.id || ' ' || m.search, m.numbers, m.recipients
              from n, model m),
            v as (
              insert into declaration_version (declaration_id, number, document_id, sender, made_at, function_code)
              select n.id, 1, n.id, m.sender, now(), '9' from n, model m),
            a as (select id as agency from participant where capabilities = '{AGENCY}' and country = 'AQ' order by id limit 2),
            s as (
              insert into delivery_state (recipient, document_id, changed_at) select a.agency, n.id, now() from n, a)
            insert into task (declaration_id, mrn, agency, duty, state, due, changed_at)
            select n.id, n.mrn, a.agency, 'APPROVE', 'CREATED',
                   now() + random() * interval '3 days', now()
            from n, a""";

    private final Connection connection;
    private long serial = 1_000_000_000_000_000L + System.nanoTime();

    private Filling(Connection connection) {
        this.connection = connection;
    }

    public static Filling of(DatabaseAddress address) throws SQLException {
        Connection connection = address.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute(MODEL);
        }
        return new Filling(connection);
    }

    /** So many documents wait in the queue of each of the model's recipients. */
    public void waiting(long documents) throws SQLException {
        fill(WAITING, documents);
    }

    /** Nothing waits any more; what waited stays stored. */
    public void emptyQueues() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate delivery_queue");
        }
    }

    /** So many declarations have an open task at each of the country's first two agencies. */
    public void tasks(long declarations) throws SQLException {
        fill(TASKS, declarations);
    }

    /** What the housekeeping of the database would have done in the meantime. */
    public void settle() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "vacuum (analyze) delivery_queue, delivery_state, document, document_body, declaration, declaration_version, task");
        }
    }

    public long count(String of) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + of)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void fill(String sql, long count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (long left = count; left > 0; left -= AT_ONCE) {
                statement.setArray(1, connection.createArrayOf("text", numbers((int) Math.min(left, AT_ONCE))));
                statement.executeUpdate();
            }
        }
    }

    /** Valid ones, far above those that the application gives out. */
    private Object[] numbers(int count) {
        List<String> numbers = new ArrayList<>();
        while (numbers.size() < count) {
            Mrn.of(2026, COUNTRY, serial++).ifPresent(mrn -> numbers.add(mrn.value()));
        }
        return numbers.toArray();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
