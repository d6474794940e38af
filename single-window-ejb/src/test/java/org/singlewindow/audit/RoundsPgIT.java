package org.singlewindow.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.schema.Database;
import org.singlewindow.testing.JoinedConnections;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.testing.Wiring;

/** Which check is made when, by whom of several nodes, and what comes of one that was broken off. */
class RoundsPgIT extends PostgresTest {

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");

    /** A node, and another. */
    private Wiring here;
    private Wiring there;

    @BeforeEach
    void open() throws SQLException {
        here = node();
        there = node();
        byForce("truncate event, event_seal, event_check");
    }

    private Wiring node() {
        return new Wiring(entities(), clock).with(Database.class,
                new Database(JoinedConnections.of(entities(), dataSource())));
    }

    @Test
    void first_all_is_checked_then_every_five_minutes_what_came_since() {
        seal(3);
        check("whole", 1, 3);
        clock.pass(Duration.ofMinutes(4));
        assertEquals(Optional.empty(), here.get(Rounds.class).due());
        clock.pass(Duration.ofMinutes(2));
        seal(2);
        check("rest", 1, 2);
        clock.pass(Duration.ofMinutes(6));
        check("rest", 0, 0);
        clock.pass(Duration.ofHours(24));
        check("whole", 2, 5);
    }

    @Test
    void one_node_is_at_it_and_whoever_asks_meanwhile_is_told() {
        seal(1);
        assertTrue(here.get(Rounds.class).due().isPresent());
        assertEquals(Optional.empty(), there.get(Rounds.class).due());
        assertFalse(there.get(TrailWatching.class).check(SmallRegion.admin()));
        assertEquals(1, state().running().orElseThrow().ofLines());
    }

    @Test
    void an_administrator_has_it_checked_at_once_and_sees_who_did() {
        seal(4);
        assertTrue(here.get(TrailWatching.class).check(SmallRegion.admin()));
        TrailCheck last = state().lastEnded().orElseThrow();
        assertEquals(List.of(true, "admin", 1L, 4L, false),
                List.of(last.whole(), last.askedBy(), last.seals(), last.lines(), last.isBroken()));
        assertEquals(100, last.percent());
        assertThrows(NotAllowed.class, () -> here.get(TrailWatching.class).check(SmallRegion.secretariat()));
        assertThrows(NotAllowed.class, () -> here.get(TrailWatching.class).state(SmallRegion.supervisor("KZ")));
    }

    @Test
    void what_a_node_that_was_ended_has_left_another_goes_on_with() {
        seal(3);
        seal(2);
        CheckBook.Ticket left = here.get(Rounds.class).due().orElseThrow();
        here.get(CheckBook.class).note(left, here.get(Chain.class).verify(Mark.START, sofar -> true), clock.instant());
        seal(4);
        clock.pass(Duration.ofMinutes(3));
        CheckBook.Ticket taken = there.get(Rounds.class).due().orElseThrow();
        assertEquals(List.of(left.id(), 2L), List.of(taken.id(), taken.from().seal()));
        assertFalse(here.get(CheckBook.class).note(left, Verification.from(Mark.START), clock.instant()),
                "it has been taken over");
        there.get(Walking.class).walk(taken);
        TrailCheck last = state().lastEnded().orElseThrow();
        assertEquals(List.of(true, 3L, 9L), List.of(last.whole(), last.seals(), last.lines()));
        here.get(Walking.class).walk(left);
        assertEquals(last, state().lastEnded().orElseThrow(), "who comes back late changes nothing");
    }

    @Test
    void a_broken_chain_stays_broken_until_it_is_right_again() throws SQLException {
        seal(1);
        seal(1);
        check("whole", 2, 2);
        assertEquals(TrailState.Word.RIGHT, standing());
        byForce("update event set text = text || '!'");
        clock.pass(Duration.ofMinutes(6));
        check("rest", 0, 0);
        assertTrue(here.get(TrailWatching.class).check(SmallRegion.admin()));
        assertEquals(Breach.Kind.LINE_CHANGED, state().lastEnded().orElseThrow().breach().orElseThrow().kind());
        assertEquals(TrailState.Word.BROKEN, standing());
        for (int i = 0; i < 2; i++) {
            clock.pass(Duration.ofMinutes(6));
            walk();
            assertEquals(1, state().lastEnded().orElseThrow().breach().orElseThrow().seal());
        }
        byForce("update event set text = left(text, -1)");
        clock.pass(Duration.ofMinutes(6));
        check("rest", 2, 2);
        assertEquals(TrailState.Word.RIGHT, standing());
    }

    @Test
    void seals_that_had_been_found_right_and_are_gone_are_missed() throws SQLException {
        seal(1);
        seal(1);
        check("whole", 2, 2);
        byForce("delete from event_seal where number = 2; delete from event where text = '1' and tx = (select max(tx) from event)");
        clock.pass(Duration.ofMinutes(6));
        walk();
        assertEquals(Breach.ofSeal(Breach.Kind.SEALS_REPLACED, 2),
                state().lastEnded().orElseThrow().breach().orElseThrow());
        clock.pass(Duration.ofHours(24));
        walk();
        assertTrue(state().isBroken(), "the whole of what is left is right in itself, and yet not what it was");
    }

    @Test
    void what_was_found_is_overdue_when_nobody_checks_any_more() {
        assertEquals(TrailState.Word.NOT_CHECKED, standing());
        seal(1);
        walk();
        assertEquals(TrailState.Word.RIGHT, standing());
        clock.pass(Duration.ofMinutes(31));
        assertEquals(TrailState.Word.OVERDUE, standing());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T02:59:59Z, 2026-03-01T03:00:00Z", "2026-03-02T03:00:00Z, 2026-03-02T03:00:00Z",
            "2026-03-02T23:00:00Z, 2026-03-02T03:00:00Z"})
    void the_quiet_hour_comes_once_a_day(Instant now, Instant last) {
        assertEquals(last, Rounds.lastQuietHour(now, 3, ZoneId.of("UTC")));
    }

    private void check(String what, long seals, long lines) {
        walk();
        TrailCheck last = state().lastEnded().orElseThrow();
        assertEquals(List.of(what, seals, lines, Optional.empty()),
                List.of(last.whole() ? "whole" : "rest", last.seals(), last.lines(), last.breach()));
    }

    private void walk() {
        there.get(Walking.class).walk(there.get(Rounds.class).due().orElseThrow());
    }

    private TrailState state() {
        return here.get(TrailWatching.class).state(SmallRegion.admin());
    }

    private TrailState.Word standing() {
        here.get(ChainStanding.class).look();
        return here.get(ChainStanding.class).word();
    }

    private void seal(int lines) {
        inTransaction(() -> {
            entities().createNativeQuery("insert into event (at, subject_kind, subject_ref, kind, actor, text) "
                    + "select now(), 'PERSON', 'x', 'test.happened', 'x', i::text from generate_series(1, " + lines
                    + ") i").executeUpdate();
        });
        assertEquals(lines, inTransaction(() -> here.get(Sealing.class).seal()));
    }

    private void byForce(String statements) throws SQLException {
        try (Connection connection = dataSource().getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            for (String statement : statements.split("; ")) {
                sql.execute(statement);
            }
        }
    }
}
