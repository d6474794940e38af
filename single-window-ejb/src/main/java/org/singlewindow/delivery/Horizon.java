package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.schema.Database;

/**
 * Up to which number nothing can appear any more. Numbers are given out in order, but transactions commit in any order: whoever reads
 * "all after 41" may see 43 before 42 is committed, and would never ask for 42 again.
 *
 * <p>Every statement that gives out a number has its transaction number already. So, once a number is seen given out, whoever takes a
 * transaction number afterwards has a higher one than all that may still bring a number up to that; when no lower one is running any
 * more, all of those have ended. (The upper bound of a snapshot would not do: it lies above what has ended, not above what is running.)
 */
@ApplicationScoped
class Horizon {

    /** How long a reader waits for what is being committed just now; mostly that is over within milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long PAUSE_NANOS = 2_000_000;

    /**
     * Of the asking transaction, unless it has one already: that would be lower than those of all who began since, and say nothing of
     * them. So a transaction vouches once; one that waits has no need to again, for what it vouched for was given out later than its call.
     */
    private static final String FRESH_NUMBER = "select pg_current_xact_id()::text::bigint where pg_current_xact_id_if_assigned() is null";

    private record Candidate(long number, long transaction) {
    }

    @Inject
    Database database;

    private long settled;
    private Candidate waiting;

    /**
     * The horizon with all below it that was given out before the call: whoever was told that something is stored finds it. Where a
     * transaction takes longer than a second, the horizon as it is then.
     */
    long settledByNow() {
        long given = given();
        long end = System.nanoTime() + PATIENCE.toNanos();
        long reached = settled();
        while (reached < given && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            reached = settled();
        }
        return reached;
    }

    /** Never falls on one node; each node knows its own, and each is safe. */
    synchronized long settled() {
        settle();
        long given = given();
        if (given > settled && waiting == null) {
            waiting = database.find(FRESH_NUMBER, row -> new Candidate(given, row.id(1))).orElse(null);
            settle();
        }
        return settled;
    }

    private long given() {
        return database.find("select case when is_called then last_value else 0 end from doc_seq", row -> row.id(1)).orElseThrow();
    }

    private void settle() {
        if (waiting != null) {
            long oldest = database.find("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", row -> row.id(1)).orElseThrow();
            if (oldest >= waiting.transaction()) {
                settled = Math.max(settled, waiting.number());
                waiting = null;
            }
        }
    }
}
