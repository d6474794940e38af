package org.singlewindow.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Subject;
import org.singlewindow.testing.SettableClock;

class AuditTrailPgIT extends Desk {

    private record Happened(String text) implements DomainEvent {
        @Override
        public String kind() {
            return "test.happened";
        }

        @Override
        public Subject about() {
            return Subject.person("somebody");
        }

        @Override
        public String actor() {
            return "system";
        }
    }

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    @BeforeEach
    void startAnew() {
        byForce("truncate event, event_seal");
    }

    @Test
    void what_was_rolled_back_was_never_written_down() {
        assertThrows(IllegalStateException.class, () -> inTransaction(() -> {
            observers().source().fire(new Happened("almost"));
            throw new IllegalStateException("rolled back");
        }));
        assertEquals(0, count("event"));
    }

    @Test
    void lines_cannot_be_changed_deleted_or_emptied() {
        happen("one");
        for (String attempt : new String[]{"update event set text = 'other'", "delete from event", "truncate event"}) {
            assertThrows(RuntimeException.class, () -> run(attempt));
        }
        assertEquals("one", ask("select text from event"));
    }

    @Test
    void sealed_lines_verify() {
        for (int i = 0; i < 5; i++) {
            happen("line " + i);
            assertTrue(seal());
        }
        assertFalse(seal(), "nothing new");
        assertRight(5, 5);
    }

    @Test
    void a_changed_line_is_found() {
        happen("the truth");
        happen("more");
        seal();
        byForce("update event set text = 'a lie' where text = 'the truth'");
        assertEquals(Breach.Kind.LINE_CHANGED, breach().kind());
    }

    @Test
    void a_word_moved_into_the_next_field_is_found() {
        happen("the truth");
        seal();
        byForce("update event set actor = 'syste', text = 'm' || text");
        assertEquals(Breach.Kind.LINE_CHANGED, breach().kind());
    }

    @Test
    void a_missing_line_is_found() {
        happen("one");
        happen("two");
        seal();
        byForce("delete from event where text = 'one'");
        assertEquals("under seal 1 lines are missing: 1 of 2 are there (sealed at 2026-03-01T08:00:00Z)",
                breach().toString());
    }

    @Test
    void a_line_slipped_in_is_found() {
        happen("one");
        happen("two");
        seal();
        byForce("insert into event (tx, id, at, subject_kind, subject_ref, kind, actor, text) select tx, 0, at, subject_kind, subject_ref, kind, actor, 'slipped in' from event where text = 'two'");
        assertEquals("under seal 1 are more than the 2 lines that were sealed (sealed at 2026-03-01T08:00:00Z)",
                breach().toString());
    }

    @Test
    void a_missing_seal_is_found() {
        for (int i = 0; i < 3; i++) {
            happen("line " + i);
            seal();
        }
        byForce("delete from event_seal where number = 2");
        assertEquals(Breach.ofSeal(Breach.Kind.SEAL_MISSING, 2), breach());
        assertEquals(1, verify(Mark.START).seals());
    }

    @Test
    void whatever_is_changed_of_a_seal_is_found() {
        for (int i = 0; i < 3; i++) {
            happen("line " + i);
            seal();
        }
        List<String> changes = List.of("events = events + 1", "events = 1000000000000", "events = -1",
                "hash = sha256('x')", "previous = sha256('x')", "number = 7",
                "to_tx = '0'::xid8", "to_tx = '9000000000'::xid8", "to_id = to_id - 1");
        for (String change : changes) {
            byForce("create table kept as select * from event_seal");
            byForce("update event_seal set " + change + " where number = 2");
            assertTrue(verify(Mark.START).breach().isPresent(), change);
            byForce("delete from event_seal");
            byForce("insert into event_seal select * from kept");
            byForce("drop table kept");
            assertRight(3, 3);
        }
    }

    @Test
    void it_goes_on_from_where_it_was_and_sees_that_the_seals_up_to_there_were_replaced() {
        for (int i = 0; i < 5; i++) {
            happen("line " + i);
            seal();
        }
        Mark third = get(Chain.class).verify(Mark.START, sofar -> true).reached();
        happen("one more");
        seal();
        Verification rest = verify(third);
        assertEquals(List.of(1L, 1L, 6L), List.of(rest.seals(), rest.lines(), rest.reached().seal()));
        byForce("update event_seal set hash = sha256('another chain') where number = 5");
        assertEquals(Breach.ofSeal(Breach.Kind.SEALS_REPLACED, 5), verify(third).breach().orElseThrow());
        byForce("delete from event_seal where number >= 5");
        assertEquals(Breach.ofSeal(Breach.Kind.SEALS_REPLACED, 5), verify(third).breach().orElseThrow());
    }

    @Test
    void a_long_trail_is_read_in_portions_and_may_be_left_between_two() {
        byForce("insert into event (at, subject_kind, subject_ref, kind, actor, text) select now(), 'PERSON', 'x', 'test.happened', 'x', i::text from generate_series(1, 65000) i");
        while (seal()) {
            assertTrue(count("event_seal") <= 7);
        }
        List<Long> seen = new ArrayList<>();
        Verification left = get(Chain.class).verify(Mark.START, sofar -> seen.add(sofar.lines()) && seen.size() < 2);
        assertEquals(List.of(20_000L, 40_000L), seen);
        assertEquals(List.of(4L, 40_000L), List.of(left.seals(), left.lines()));
        assertEquals(List.of(3L, 25_000L), List.of(verify(left.reached()).seals(), verify(left.reached()).lines()));
        byForce("update event set text = 'x' where text = '64999'");
        assertEquals(7, verify(left.reached()).breach().orElseThrow().seal());
    }

    @Test
    void many_short_seals_are_read_to_the_end() throws SQLException {
        byForce("insert into event (at, subject_kind, subject_ref, kind, actor, text) select now(), 'PERSON', 'x', 'test.happened', 'x', 'line ' || i from generate_series(0, 1100) i");
        try (Connection connection = dataSource().getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("""
                    do $$ declare p bytea := ''; n bigint := 0; l record; begin
                      for l in select tx, id, %s as hash from event order by tx, id loop
                        n := n + 1;
                        insert into event_seal values (n, l.tx, l.id, 1, p, sha256(p || l.hash), now());
                        p := sha256(p || l.hash);
                      end loop; end $$""".formatted(Sealing.LINE));
        }
        assertRight(1101, 1101);
        byForce("update event set text = 'x' where text = 'line 500'");
        assertEquals(501, breach().seal());
    }

    @Test
    void a_line_not_committed_yet_comes_under_a_later_seal() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> late = thread.submit(() -> inTransaction(() -> {
                observers().source().fire(new Happened("late"));
                written.countDown();
                return mayCommit.await(30, TimeUnit.SECONDS);
            }));
            assertTrue(written.await(30, TimeUnit.SECONDS));
            happen("early");
            assertFalse(seal(), "a line older than this one may still come");
            mayCommit.countDown();
            late.get();
        } finally {
            thread.shutdown();
        }
        assertTrue(seal());
        assertRight(1, 2);
    }

    private void happen(String text) {
        inTransaction(() -> observers().source().fire(new Happened(text)));
    }

    private boolean seal() {
        return call(() -> get(Sealing.class).seal()) > 0;
    }

    private void assertRight(long seals, long lines) {
        Verification found = verify(Mark.START);
        assertEquals(Optional.empty(), found.breach());
        assertEquals(List.of(seals, lines), List.of(found.seals(), found.lines()));
    }

    private Breach breach() {
        return verify(Mark.START).breach().orElseThrow();
    }

    /** In no transaction, as it is done. */
    private Verification verify(Mark from) {
        return get(Chain.class).verify(from, sofar -> true);
    }

    /** As somebody would who owns the database: past the triggers. */
    private void byForce(String statement) {
        inTransaction(() -> {
            entities().createNativeQuery("set local session_replication_role = replica").executeUpdate();
            entities().createNativeQuery(statement).executeUpdate();
        });
    }
}
