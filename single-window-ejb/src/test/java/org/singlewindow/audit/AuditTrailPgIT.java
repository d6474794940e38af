package org.singlewindow.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        for (String attempt : new String[] {"update event set text = 'other'", "delete from event", "truncate event"}) {
            assertThrows(RuntimeException.class, () -> run(attempt));
        }
        assertEquals("one", call(() -> get(AuditTrail.class).recent(1)).get(0).text());
    }

    @Test
    void sealed_lines_verify() {
        for (int i = 0; i < 5; i++) {
            happen("line " + i);
            assertTrue(seal());
        }
        assertFalse(seal(), "nothing new");
        assertEquals(new Verification(5, 5, Optional.empty()), verify());
    }

    @Test
    void a_changed_line_is_found() {
        happen("the truth");
        happen("more");
        seal();
        byForce("update event set text = 'a lie' where text = 'the truth'");
        assertEquals(Optional.of("a line under seal 1 was changed"), verify().broken());
    }

    @Test
    void a_word_moved_into_the_next_field_is_found() {
        happen("the truth");
        seal();
        byForce("update event set actor = 'syste', text = 'm' || text");
        assertTrue(verify().broken().isPresent());
    }

    @Test
    void a_missing_line_is_found() {
        happen("one");
        happen("two");
        seal();
        byForce("delete from event where text = 'one'");
        assertEquals(Optional.of("under seal 1 there are 1 lines instead of 2"), verify().broken());
    }

    @Test
    void a_line_slipped_in_is_found() {
        happen("one");
        happen("two");
        seal();
        byForce("insert into event (tx, id, at, subject_kind, subject_ref, kind, actor, text) select tx, 0, at, subject_kind, subject_ref, kind, actor, 'slipped in' from event where text = 'two'");
        assertTrue(verify().broken().isPresent());
    }

    @Test
    void a_missing_seal_is_found() {
        for (int i = 0; i < 3; i++) {
            happen("line " + i);
            seal();
        }
        byForce("delete from event_seal where number = 2");
        assertEquals(Optional.of("seal 2 is missing or was exchanged"), verify().broken());
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
        assertEquals(new Verification(1, 2, Optional.empty()), verify());
    }

    private void happen(String text) {
        inTransaction(() -> observers().source().fire(new Happened(text)));
    }

    private boolean seal() {
        return call(() -> get(Sealing.class).seal()) > 0;
    }

    private Verification verify() {
        return call(() -> get(AuditTrail.class).verify());
    }

    private void run(String statement) {
        inTransaction(() -> {
            entities().createNativeQuery(statement).executeUpdate();
        });
    }

    /** As somebody would who owns the database: past the triggers. */
    private void byForce(String statement) {
        inTransaction(() -> {
            entities().createNativeQuery("set local session_replication_role = replica").executeUpdate();
            entities().createNativeQuery(statement).executeUpdate();
        });
    }
}
