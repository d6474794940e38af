package org.singlewindow.bench.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.guarantee.LockAlone;

/**
 * Whether guarantees and movements say the same, where nobody has told of any movement yet: the ledger is proven, no
 * lock is without its movement, no released movement without its lock, and no declaration released without either.
 */
public final class LocksAudit {

    private static final List<String> QUESTIONS = List.of(
            """
                select 'locked for ' || u.mrn || ', which is ' || coalesce(m.state, 'not there')
                from guarantee_usage u left join movement m on m.mrn = u.mrn
                where u.ended_at is null and m.state is distinct from 'RELEASED'""",
            """
                select m.mrn || ' is released, and ' || count(u.id) || ' of ' || count(*) || ' guarantees are locked for it'
                from movement m join movement_guarantee g on g.movement = m.id
                left join guarantee_usage u on u.mrn = m.mrn and u.position = g.position and u.ended_at is null
                where m.state = 'RELEASED' group by m.mrn having count(u.id) <> count(*)""",
            """
                select d.mrn || ' is ' || d.status || ', its movement ' || m.state
                from movement m join declaration d on d.id = m.id
                where (d.status = 'RELEASED') <> (m.state = 'RELEASED')""");

    private final DatabaseAddress address;

    private LocksAudit(DatabaseAddress address) {
        this.address = address;
    }

    public static LocksAudit of(DatabaseAddress address) {
        return new LocksAudit(address);
    }

    /** A sentence each. */
    public List<String> faults() throws SQLException {
        List<String> all = new ArrayList<>(LockAlone.breaches(address));
        try (Connection connection = address.connect(); Statement statement = connection.createStatement()) {
            for (String question : QUESTIONS) {
                try (ResultSet rows = statement.executeQuery(question + " limit 20")) {
                    while (rows.next()) {
                        all.add(rows.getString(1));
                    }
                }
            }
        }
        return all;
    }

    /** How many movements hold it now. */
    public long locked(String grn) throws SQLException {
        return count("select count(*) from guarantee_usage u join guarantee g on g.id = u.guarantee"
                + " where g.grn = ? and u.ended_at is null", grn);
    }

    /** How many named it, and were told that too little is left of it. */
    public long uncovered(String grn) throws SQLException {
        return count("select count(*) from movement m join movement_guarantee g on g.movement = m.id"
                + " where g.reference = ? and m.state = 'GUARANTEE_INVALID' and exists (select 1 from movement_event e"
                + " where e.movement = m.id and e.step = 'FAIL_GUARANTEE' and e.details like '%G09%')", grn);
    }

    private long count(String question, String grn) throws SQLException {
        try (Connection connection = address.connect();
                PreparedStatement asked = connection.prepareStatement(question)) {
            asked.setString(1, grn);
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
