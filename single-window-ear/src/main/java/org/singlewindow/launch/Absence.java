package org.singlewindow.launch;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * A database that is away, told as the one thing that it is: when it begins, once a minute while it lasts, and when it
 * is over. Everybody who misses it says so in his own words and with his own stack, ten of them for each call; what
 * they say meanwhile is only counted.
 */
final class Absence {
    private static final long SECOND = 1_000_000_000L;

    /**
     * So long nobody may have missed it before it counts as there again: some connections in the pool are found dead
     * only later.
     */
    private static final long QUIET = 5 * SECOND;
    private static final long REMINDER = 60 * SECOND;
    private static final int DEEPEST = 50;
    private static final String POOL = "Error in allocating a connection";

    /** The database is there, but every connection to it is in use: that is something else. */
    private static final String POOL_EMPTY = "max-pool-size";

    private final LongSupplier nanos;
    private boolean away;
    private long since;
    private long last;
    private long told;
    private long more;

    Absence(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What becomes of a record. */
    enum Verdict {
        /** It has become the line that says so. */
        BEGINS,
        /** It says once more what has been said. */
        SAID,
        /** It is about something else. */
        OTHER
    }

    synchronized Verdict hear(LogRecord record) {
        Optional<SQLException> missed = missed(record.getThrown());
        if (missed.isEmpty() && !(away && isEcho(record))) {
            return Verdict.OTHER;
        }
        last = nanos.getAsLong();
        if (away) {
            more++;
            return Verdict.SAID;
        }
        away = true;
        since = last;
        told = last;
        more = 0;
        becomeTheLine(record, missed.orElseThrow());
        return Verdict.BEGINS;
    }

    private static void becomeTheLine(LogRecord record, SQLException missed) {
        record.setLoggerName(Repetitions.class.getName());
        record.setLevel(Level.WARNING);
        record.setResourceBundle(null);
        record.setParameters(null);
        record.setThrown(null);
        record.setMessage("the database is away: " + String.valueOf(missed.getMessage()).lines().findFirst().orElse("")
                + " Callers are asked to come again; until it is back, what fails for want of it is only counted.");
    }

    /** Whether somebody should look if it is back. */
    synchronized boolean mayBeOver() {
        return away && nanos.getAsLong() - last > QUIET;
    }

    synchronized String over() {
        away = false;
        return "the database is there again, after " + seconds() + " seconds; " + more
                + " lines about it were not written";
    }

    synchronized Optional<String> remind() {
        if (!away || nanos.getAsLong() - told < REMINDER) {
            return Optional.empty();
        }
        told = nanos.getAsLong();
        return Optional.of("the database is still away, for " + seconds() + " seconds now; " + more
                + " lines about it were not written");
    }

    private long seconds() {
        return (nanos.getAsLong() - since) / SECOND;
    }

    private static Optional<SQLException> missed(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException trouble && isAway(trouble)) {
                return Optional.of(trouble);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /**
     * As the application tells it in {@code schema.Outage}, but for what a database says that is there: that it was too
     * busy, or has no room.
     */
    private static boolean isAway(SQLException trouble) {
        String text = String.valueOf(trouble.getMessage());
        String state = trouble.getSQLState();
        return state == null ? text.startsWith(POOL) && !text.contains(POOL_EMPTY)
                : state.startsWith("08") || state.startsWith("57P");
    }

    /** What the server's pool, its transactions and its beans say besides, some of it without a cause. */
    private static boolean isEcho(LogRecord record) {
        String logger = String.valueOf(record.getLoggerName());
        return logger.startsWith("javax.enterprise.resource.")
                || logger.equals("jakarta.enterprise.ejb.container") && record.getThrown() == null;
    }
}
