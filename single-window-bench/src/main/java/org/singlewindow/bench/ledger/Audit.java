package org.singlewindow.bench.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Compares the ledger with the database.
 *
 * @param lost    accepted and not there
 * @param changed there with other bytes than were sent
 * @param broken  there, and not whole: a recipient's place, state or task is missing or there twice, or the audit line is
 * @param healed  never answered and stored: the next attempt gets the stored answer
 */
public record Audit(long accepted, long unknown, long lost, long changed, long broken, long healed) {

    /** A declaration is whole when everything that one statement wrote is there, once. */
    private static final String STORED = """
            select d.lrn, encode(k.sha256, 'hex'),
                   cardinality(d.recipients) = (select count(*) from delivery_state s where s.document_id = d.id and s.recipient = any(d.recipients))
                   and (select count(*) from event e where e.mrn = d.mrn and e.kind = 'declaration.accepted') = 1
                   and exists (select 1 from document o where o.id = d.id) and exists (select 1 from document_body b where b.id = d.id)
                   and (select count(*) from task t where t.declaration_id = d.id) = cardinality(d.recipients) - 1
            from declaration d left join intake_key k on k.sender = d.sender and k.msg_key = 'LRN:' || d.lrn""";

    public static Audit of(Ledger ledger, Connection connection) throws SQLException {
        Map<String, Stored> stored = stored(connection);
        long lost = 0;
        long changed = 0;
        long broken = stored.values().stream().filter(each -> !each.whole).count();
        long healed = 0;
        for (Map.Entry<String, Ledger.Entry> entry : ledger.entries().entrySet()) {
            Stored found = stored.get(entry.getKey());
            boolean accepted = entry.getValue().outcome() == Ledger.Outcome.ACCEPTED;
            lost += accepted && found == null ? 1 : 0;
            changed += found != null && !found.sha256.equals(entry.getValue().sha256()) ? 1 : 0;
            healed += !accepted && found != null ? 1 : 0;
        }
        return new Audit(ledger.count(Ledger.Outcome.ACCEPTED), ledger.count(Ledger.Outcome.UNKNOWN), lost, changed, broken, healed);
    }

    public boolean holds() {
        return lost == 0 && changed == 0 && broken == 0;
    }

    private record Stored(String sha256, boolean whole) {
    }

    private static Map<String, Stored> stored(Connection connection) throws SQLException {
        Map<String, Stored> stored = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            try (ResultSet row = statement.executeQuery(STORED)) {
                while (row.next()) {
                    boolean twice = stored.put(row.getString(1), new Stored(row.getString(2), row.getBoolean(3))) != null;
                    if (twice) {
                        stored.put(row.getString(1), new Stored(row.getString(2), false));
                    }
                }
            }
        }
        return stored;
    }
}
