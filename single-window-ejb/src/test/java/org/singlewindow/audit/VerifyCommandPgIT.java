package org.singlewindow.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.schema.Database;
import org.singlewindow.testing.JoinedConnections;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.Wiring;

class VerifyCommandPgIT extends PostgresTest {

    private final List<String> terminal = new ArrayList<>();

    private Wiring wiring;

    @BeforeAll
    void open() {
        wiring = new Wiring(entities(), new SettableClock("2026-03-01T08:00:00Z"))
                .with(Database.class, new Database(JoinedConnections.of(entities(), dataSource())));
    }

    @Test
    void it_ends_with_0_where_all_is_right_with_1_where_it_is_broken_and_with_2_where_it_cannot_be_checked()
            throws SQLException {
        assertEquals(0, command());
        assertEquals(List.of("Checking 0 lines under 0 seals.",
                "Right: 0 lines under 0 seals. The newest 0 lines are under no seal yet."), terminal);

        String line = "insert into event (at, subject_kind, subject_ref, kind, actor, text) select now(), 'PERSON', 'x', 'test.happened', 'x', i::text from generate_series(1, 1500) i";
        execute(line);
        inTransaction(() -> wiring.get(Sealing.class).seal());
        execute("insert into event (at, subject_kind, subject_ref, kind, actor, text) values (now(), 'PERSON', 'x', 'y', 'z', 'new')");
        assertEquals(0, command());
        assertEquals("Right: 1,500 lines under 1 seals. The newest 1 lines are under no seal yet.", terminal.get(1));
        assertEquals("Last seal: 1 " + ask("select encode(hash, 'hex') from event_seal"), terminal.get(2));

        execute("set session_replication_role = replica", "update event set actor = 'somebody' where text = '7'");
        assertEquals(1, command());
        assertEquals(
                "BROKEN: a line under seal 1, or the seal itself, was changed (sealed at 2026-03-01T08:00:00Z). Before it 0 lines under 0 seals are right.",
                terminal.get(1));

        execute("alter table event rename column subject_kind to kept");
        assertEquals(2, command());
        assertTrue(terminal.get(1).startsWith("The audit trail could not be checked: ERROR: column \"subject_kind\""),
                terminal::toString);

        execute("drop table event_seal");
        assertEquals(2, command());
        assertEquals(List.of("The audit trail could not be checked: there is none in this database."), terminal);
    }

    private int command() {
        terminal.clear();
        return new VerifyCommand().applyAsInt(dataSource(), terminal::add);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource().getConnection(); Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
