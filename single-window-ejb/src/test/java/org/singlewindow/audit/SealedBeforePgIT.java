package org.singlewindow.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;
import org.singlewindow.schema.Database;
import org.singlewindow.testing.JoinedConnections;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.Wiring;

/** Lines written and sealed when an event was about a declaration or nothing, and lines about anything beside them. */
class SealedBeforePgIT extends PostgresTest {

    private static final Mrn NUMBER = Mrn.of(2026, new org.singlewindow.kernel.CountryCode("UZ"), 1).orElseThrow();

    /** The last version of the tables in which a line was about a declaration or nothing. */
    private static final String BEFORE = "086";

    /** As lines were sealed then, to the letter. */
    private static final String SEAL_THEN = """
            with l as (
              select tx, id, sha256(convert_to(concat_ws('|', tx, id, (extract(epoch from at) * 1000000)::bigint, length(mrn), mrn, length(party), party,
              length(kind), kind, length(actor), actor, length(text), text), 'UTF8')) as hash from event where (tx, id) > ('0'::xid8, 0)),
            c as (select count(*) as events, string_agg(hash, ''::bytea order by tx, id) as hashes from l),
            z as (select tx, id from l order by tx desc, id desc limit 1)
            insert into event_seal (number, to_tx, to_id, events, previous, hash, sealed_at)
            select 1, z.tx, z.id, c.events, ''::bytea, sha256(''::bytea || c.hashes), now() from c, z""";

    private record Happened(Subject about, String text) implements DomainEvent {
        @Override
        public String kind() {
            return "test.happened";
        }

        @Override
        public String actor() {
            return "system";
        }
    }

    private Wiring wiring;

    @BeforeAll
    void lines_are_sealed_then_the_tables_change_then_others_are_written_and_sealed() throws SQLException {
        wiring = new Wiring(entities(), new SettableClock("2026-03-01T08:00:00Z"))
                .with(Database.class, new Database(JoinedConnections.of(entities(), dataSource())));
        execute("drop schema public cascade", "create schema public");
        Flyway.configure().dataSource(dataSource()).target(BEFORE).load().migrate();
        execute("insert into event (at, mrn, party, kind, actor, text) values (now(), '%s', 'KZ', 'delivery.acknowledged', 'gateway.kz', 'both')"
                .formatted(NUMBER),
                "insert into event (at, mrn, kind, actor, text) values (now(), '%s', 'declaration.accepted', 'trader.uz', 'number')"
                        .formatted(NUMBER),
                "insert into event (at, party, kind, actor, text) values (now(), 'KZ', 'region.loaded', 'admin', 'party')",
                "insert into event (at, kind, actor, text) values (now(), 'person.signed-in', 'admin', 'neither')",
                SEAL_THEN,
                "insert into event (at, mrn, kind, actor, text) values (now(), '%s', 'declaration.released', 'system', 'not sealed yet')"
                        .formatted(NUMBER));
        Flyway.configure().dataSource(dataSource()).load().migrate();
        happen(Subject.declaration(NUMBER), "new number");
        happen(Subject.delivery(17), "new delivery");
        assertEquals(3, inTransaction(() -> wiring.get(Sealing.class).seal()));
        keep();
    }

    @BeforeEach
    void all_of_it_is_as_it_was() {
        comeBack();
    }

    @Test
    void all_of_them_verify() {
        Verification found = verify();
        assertEquals(Optional.empty(), found.breach());
        assertEquals(List.of(2L, 7L), List.of(found.seals(), found.lines()));
    }

    @Test
    void a_declaration_s_history_is_whole() {
        List<AuditEntry> history = history(Subject.declaration(NUMBER));
        assertEquals(List.of("both", "number", "not sealed yet", "new number"),
                history.stream().map(AuditEntry::text).sorted(this::asWritten).toList());
        assertTrue(history.stream().allMatch(line -> line.subject().equals(Optional.of(Subject.declaration(NUMBER)))));
        assertEquals(List.of("new delivery"), history(Subject.delivery(17)).stream().map(AuditEntry::text).toList());
    }

    @Test
    void what_is_of_another_kind_under_the_same_name_is_another_s_history() {
        happen(Subject.participant("17"), "no delivery");
        assertEquals(List.of("new delivery"), history(Subject.delivery(17)).stream().map(AuditEntry::text).toList());
        assertEquals(List.of("no delivery"),
                history(Subject.participant("17")).stream().map(AuditEntry::text).toList());
    }

    @Test
    void a_line_without_a_subject_is_not_written_any_more() {
        assertThrows(SQLException.class,
                () -> execute("insert into event (at, kind, actor, text) values (now(), 'x', 'y', 'z')"));
        assertThrows(SQLException.class, () -> execute(
                "insert into event (at, subject_ref, kind, actor, text) values (now(), 'UZ', 'x', 'y', 'z')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "set at = at + interval '1 microsecond' where text in ('both', 'new number')",
            "set kind = kind || 'x' where text = 'both'", "set kind = kind || 'x' where text = 'new delivery'",
            "set actor = actor || 'x' where text = 'both'", "set actor = actor || 'x' where text = 'new delivery'",
            "set text = text || 'x' where text = 'both'", "set text = text || 'x' where text = 'new delivery'",
            "set party = 'UZ' where text = 'both'", "set party = null where text = 'both'",
            "set party = '' where text = 'number'",
            "set party = 'UZ' where text = 'new delivery'",
            "set subject_ref = '26UZ000000000002J7' where text = 'both'",
            "set subject_ref = null where text = 'number'",
            "set subject_ref = '18' where text = 'new delivery'",
            "set subject_kind = 'DECLARATION' where text = 'both'",
            "set subject_kind = 'DECLARATION' where text = 'neither'",
            "set subject_kind = 'DELIVERY' where text = 'number'",
            "set subject_kind = 'PARTICIPANT' where text = 'not sealed yet'",
            "set subject_kind = 'PARTICIPANT' where text = 'new delivery'",
            "set subject_kind = null where text = 'new number'",
            "set subject_ref = party, party = null where text = 'party'",
            "set party = subject_ref, subject_ref = null where text = 'number'",
            "set party = subject_ref, subject_ref = party where text = 'both'"})
    void a_change_of_any_field_is_found(String change) throws SQLException {
        execute("alter table event drop constraint event_has_subject", "set session_replication_role = replica",
                "update event " + change);
        assertFalse(verify().breach().isEmpty(), change);
    }

    @Test
    void the_change_of_tables_touches_no_line() {
        assertEquals(true, ask("select bool_and(xmin::text = tx::text) from event"),
                "each row is still the one that its own transaction wrote");
    }

    private int asWritten(String one, String other) {
        List<String> order = List.of("both", "number", "not sealed yet", "new number");
        return Integer.compare(order.indexOf(one), order.indexOf(other));
    }

    private void happen(Subject about, String text) {
        inTransaction(() -> wiring.get(AuditTrail.class).record(new Happened(about, text)));
    }

    private List<AuditEntry> history(Subject subject) {
        return inTransaction(() -> wiring.get(AuditTrail.class).history(subject));
    }

    private Verification verify() {
        return wiring.get(Chain.class).verify(Mark.START, sofar -> true);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource().getConnection(); Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
