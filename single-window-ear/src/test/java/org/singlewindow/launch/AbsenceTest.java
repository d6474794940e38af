package org.singlewindow.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String POOL = "Error in allocating a connection. Cause: Connection could not be allocated because: Connection to 127.0.0.1:5432 refused.";

    private long now = 7 * SECOND;
    private final Absence absence = new Absence(() -> now);

    @Test
    void its_beginning_is_one_line_and_the_rest_is_counted() {
        LogRecord first = record("org.eclipse.persistence.session", new IllegalStateException(
                new SQLException("I/O error\nmore", "08006", new ConnectException("refused"))));
        assertEquals(Absence.Verdict.BEGINS, absence.hear(first));
        assertNull(first.getThrown());
        assertTrue(first.getMessage().startsWith("the database is away: I/O error Callers are asked to come again"),
                first::getMessage);
        for (int i = 0; i < 100; i++) {
            assertEquals(Absence.Verdict.SAID, absence
                    .hear(record("org.singlewindow.schema.Outage", new RuntimeException(new SQLException(POOL)))));
            assertEquals(Absence.Verdict.SAID,
                    absence.hear(record("javax.enterprise.resource.resourceadapter.com.sun.gjc.spi", null)));
            assertEquals(Absence.Verdict.SAID,
                    absence.hear(record("javax.enterprise.resource.jta.com.sun.enterprise.transaction",
                            new SQLClientInfoException())));
            assertEquals(Absence.Verdict.SAID, absence.hear(record("jakarta.enterprise.ejb.container", null)));
        }
        now += 10 * SECOND;
        assertEquals("the database is there again, after 10 seconds; 400 lines about it were not written",
                absence.over());
        assertEquals(Absence.Verdict.BEGINS, absence.hear(record("a", new SQLException("gone", "57P01"))),
                "and the next time is said again");
    }

    @Test
    void what_else_fails_meanwhile_is_written() {
        absence.hear(record("a", new SQLException("gone", "08006")));
        assertEquals(Absence.Verdict.OTHER, absence.hear(
                record("jakarta.enterprise.ejb.container", new IllegalStateException(new NullPointerException()))));
        assertEquals(Absence.Verdict.OTHER,
                absence.hear(record("org.singlewindow.web.rest.problem.UnexpectedMapper", new NullPointerException())));
        assertEquals(Absence.Verdict.OTHER, absence.hear(record("org.singlewindow.web.watch.SecurityLog", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"53300", "53100", "57014", "40001", "40P01", "55P03", "23505", "22021"})
    void a_database_that_answers_is_there(String state) {
        assertEquals(Absence.Verdict.OTHER, absence.hear(record("a", new SQLException("no", state))));
    }

    @Test
    void a_pool_that_is_all_in_use_is_something_else() {
        assertEquals(Absence.Verdict.OTHER, absence.hear(record("a", new SQLException(
                "Error in allocating a connection. Cause: In-use connections equal max-pool-size and expired max-wait-time."))));
        assertEquals(Absence.Verdict.OTHER,
                absence.hear(record("javax.enterprise.resource.resourceadapter.com.sun.gjc.spi", null)));
    }

    @Test
    void it_is_looked_for_when_nobody_has_missed_it_for_a_while() {
        assertFalse(absence.mayBeOver());
        absence.hear(record("a", new SQLException("gone", "08006")));
        now += 4 * SECOND;
        assertFalse(absence.mayBeOver());
        absence.hear(record("a", new SQLException("gone", "08006")));
        now += 4 * SECOND;
        assertFalse(absence.mayBeOver());
        now += 2 * SECOND;
        assertTrue(absence.mayBeOver());
        absence.over();
        assertFalse(absence.mayBeOver());
    }

    @Test
    void once_a_minute_it_is_said_that_it_lasts() {
        assertEquals(Optional.empty(), absence.remind());
        absence.hear(record("a", new SQLException("gone", "08006")));
        now += 59 * SECOND;
        assertEquals(Optional.empty(), absence.remind());
        now += SECOND;
        assertEquals(Optional.of("the database is still away, for 60 seconds now; 0 lines about it were not written"),
                absence.remind());
        assertEquals(Optional.empty(), absence.remind());
    }

    private static LogRecord record(String logger, Throwable thrown) {
        LogRecord record = new LogRecord(Level.WARNING, "call failed");
        record.setLoggerName(logger);
        record.setThrown(thrown);
        return record;
    }
}
