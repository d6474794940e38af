package org.singlewindow.bench.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.singlewindow.bench.ledger.Finding.Kind;

/**
 * A declaration as the database has it. Read with SQL of our own and unpacked by the JDK, for a witness who asks the
 * accused proves nothing.
 *
 * @param sha256 of the bytes that are stored, not what is stored as their hash
 * @param flaws  what of it is missing, or there more often than it should be
 */
record Stored(String sha256, List<String> flaws) {
    private static final int ROWS_AT_A_TIME = 200;
    private static final List<String> FLAWS = List.of("hash", "document", "recipients' places", "acknowledgements",
            "audit line", "tasks");

    /**
     * Each column after the body answers whether one thing is as the statement that admitted the declaration left it.
     */
    private static final String ALL = """
            select d.lrn, b.codec, b.body,
                   k.sha256 = o.sha256,
                   o.mrn = d.mrn and o.recipients = d.recipients,
                   cardinality(d.recipients) = (
                     select count(*) from delivery_state s left join delivery_queue q on q.recipient = s.recipient and q.document_id = s.document_id
                     where s.document_id = v.document_id and s.recipient = any(d.recipients) and (q.document_id is not null) = (s.state in (0, 4))),
                   (select count(*) from delivery_state s where s.document_id = v.document_id and s.recipient = any(d.recipients) and s.state in (2, 3))
                     = (select count(*) from event e where e.subject_ref = d.mrn and e.kind = 'delivery.acknowledged' and e.text like 'no. ' || v.document_id || ' (%'),
                   (select count(*) from event e where e.subject_ref = d.mrn and e.kind = 'declaration.accepted') = 1,
                   (select count(*) from task t where t.declaration_id = d.id and t.mrn = d.mrn)
                     = (select count(*) from participant p where p.id = any(d.recipients) and p.capabilities = '{AGENCY}')
            from declaration d
            left join declaration_version v on v.declaration_id = d.id and v.number = 1
            left join intake_key k on k.sender = d.sender and k.msg_key = 'LRN:' || d.lrn and k.document_id = v.document_id
            left join document o on o.id = v.document_id
            left join document_body b on b.id = v.document_id""";

    private static final String ORPHANS = """
            select 'place in queue ' || q.recipient || ' of ' || q.document_id from delivery_queue q
              where not exists (select 1 from document d where d.id = q.document_id and q.recipient = any(d.recipients))
            union all select 'state for ' || s.recipient || ' of ' || s.document_id from delivery_state s
              where not exists (select 1 from document d where d.id = s.document_id and s.recipient = any(d.recipients))
            union all select 'body of ' || b.id from document_body b where not exists (select 1 from document d where d.id = b.id)
            union all select 'document ' || o.id from document o where o.role = 'MAKES' and not exists (select 1 from declaration_version v where v.document_id = o.id)
            union all select 'version of ' || v.declaration_id from declaration_version v where not exists (select 1 from declaration d where d.id = v.declaration_id)
            union all select 'key ' || k.msg_key from intake_key k where not exists (select 1 from document d where d.id = k.document_id)
            union all select 'task ' || t.id from task t where not exists (select 1 from declaration d where d.id = t.declaration_id)
            union all select 'audit line about ' || e.subject_ref from event e
              where e.kind = 'declaration.accepted' and not exists (select 1 from declaration d where d.mrn = e.subject_ref)""";

    /** By reference. */
    static Map<String, Stored> all(Connection connection) throws SQLException {
        Map<String, Stored> all = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 0");
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = statement.executeQuery(ALL)) {
                while (row.next()) {
                    String reference = row.getString(1);
                    Stored stored = read(row);
                    if (all.put(reference, stored) != null) {
                        stored.flaws.add("there twice");
                    }
                }
            }
        }
        return all;
    }

    static List<Finding> orphans(Connection connection) throws SQLException {
        List<Finding> orphans = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(ORPHANS)) {
            while (row.next()) {
                orphans.add(new Finding(Kind.ORPHAN, row.getString(1)));
            }
        }
        return orphans;
    }

    private static Stored read(ResultSet row) throws SQLException {
        List<String> flaws = new ArrayList<>();
        for (int i = 0; i < FLAWS.size(); i++) {
            // null, where a part is missing altogether, is false
            if (!row.getBoolean(4 + i)) {
                flaws.add(FLAWS.get(i));
            }
        }
        byte[] body = row.getBytes(3);
        if (body == null) {
            flaws.add("bytes");
            return new Stored("", flaws);
        }
        return new Stored(Sent.sha256(unpacked(row.getInt(2), body)), flaws);
    }

    private static byte[] unpacked(int codec, byte[] body) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
            return codec == 0 ? body : in.readAllBytes();
        } catch (IOException damaged) {
            return body;
        }
    }
}
