package org.singlewindow.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
    private static final String SERVER = "jakarta.enterprise.ejb.container";
    private static final String OURS = "org.singlewindow.web.rest.problem.UnexpectedMapper";

    private final Repetitions repetitions = new Repetitions();

    @Test
    void the_same_failure_is_written_once_and_another_beside_it() {
        assertEquals(1, written(100, i -> record(SERVER, Level.WARNING, "call " + i, failure())));
        assertEquals(1, written(100, i -> record(SERVER, Level.WARNING, "call " + i,
                new IllegalStateException(new NullPointerException()))));
        assertEquals(1, written(100, i -> record(SERVER, Level.WARNING, "no connection to 10.0.0." + i, null)));
        assertEquals(1, written(100, i -> record(SERVER, Level.WARNING, "something else", null)));
    }

    @Test
    void what_the_application_says_in_one_line_always_passes() {
        assertEquals(100,
                written(100, i -> record("org.singlewindow.web.security.Signing", Level.WARNING, "refused", null)));
        assertEquals(100, written(100, i -> record(SERVER, Level.INFO, "started", null)));
    }

    @Test
    void a_reference_that_a_caller_was_given_is_found_and_its_stack_is_there_once() {
        LogRecord first = record(OURS, Level.SEVERE, "failed, reference 1", failure());
        LogRecord second = record(OURS, Level.SEVERE, "failed, reference 2", failure());
        assertTrue(repetitions.isLoggable(first));
        assertTrue(repetitions.isLoggable(second));
        assertNotNull(first.getThrown());
        assertNull(second.getThrown());
        assertFalse(repetitions.isLoggable(record(OURS, Level.WARNING, "failed", failure())));
    }

    @Test
    void what_it_remembers_has_an_end() {
        assertEquals(1_000, written(1_000,
                i -> record(SERVER, Level.WARNING, "x".repeat(i % 150 + 1) + "y".repeat(i / 150 + 1), null)));
    }

    private long written(int times, IntFunction<LogRecord> record) {
        return IntStream.range(0, times).mapToObj(record).filter(repetitions::isLoggable).count();
    }

    private static Exception failure() {
        return new IllegalStateException("outer", new IllegalArgumentException("inner"));
    }

    private static LogRecord record(String logger, Level level, String text, Throwable thrown) {
        LogRecord record = new LogRecord(level, text);
        record.setLoggerName(logger);
        record.setThrown(thrown);
        return record;
    }
}
