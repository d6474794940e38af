package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.singlewindow.schema.Database;

/**
 * Up to which number nothing can appear any more. Numbers are given out in order, but transactions commit in any order:
 * whoever reads "all after 41" may see 43 before 42 is committed, and would never ask for 42 again.
 *
 * <p>Every statement that gives out a number has its transaction number already. So, once a number is seen given out,
 * whoever takes a transaction number afterwards has a higher one than all that may still bring a number up to that;
 * when no lower one is running any more, all of those have ended. (The upper bound of a snapshot would not do: it lies
 * above what has ended, not above what is running.)
 *
 * <p>One looks for all: however many readers wait, one connection is at it, and only for a moment.
 */
@ApplicationScoped
class Horizon {

    /** How long a reader waits for what is being committed just now; mostly that is over within milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long PAUSE_NANOS = 2_000_000;

    /**
     * Of the asking transaction, unless it has one already: that would be lower than those of all who began since, and
     * say nothing of them. What is running is seen as it was before, which errs on the safe side.
     */
    private static final String FRESH_NUMBER = """
            select pg_current_xact_id()::text::bigint, pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            where pg_current_xact_id_if_assigned() is null""";

    private static final String OLDEST = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    /** Settles {@code number} once no transaction below {@code transaction} is running. */
    private record Candidate(long number, long transaction, long since) {

        boolean isHeldUp(Duration patience) {
            return System.nanoTime() - since > patience.toNanos();
        }
    }

    private record Vouched(Candidate candidate, long oldest) {}

    @Inject
    Database database;

    private final Duration patience;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long settled;
    private Candidate waiting; // null: none; touched by who is looking

    Horizon() {
        this(PATIENCE);
    }

    Horizon(Duration patience) {
        this.patience = patience;
    }

    /**
     * The horizon with all below it that was given out before the call: whoever was told that something is stored finds
     * it. Where a transaction takes longer than a second, the horizon as it is then, and while it goes on taking
     * longer, at once.
     *
     * <p>To be called outside of a transaction: within one, whoever waits would keep a connection from those who have
     * work to do.
     */
    long settledByNow() {
        long given = given();
        long end = System.nanoTime() + patience.toNanos();
        while (settled < given && isWorthWaiting(given) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return settled;
    }

    /** Never falls on one node; each node knows its own, and each is safe. */
    long settled() {
        isWorthWaiting(given());
        return settled;
    }

    /** Looks first, unless somebody is at it: then there is nothing to do but to wait for what they find. */
    private boolean isWorthWaiting(long given) {
        if (!looking.tryLock()) {
            return true;
        }
        try {
            look(given);
            return settled < given && (waiting == null || !waiting.isHeldUp(patience));
        } finally {
            looking.unlock();
        }
    }

    private void look(long given) {
        if (waiting != null) {
            settle(database.find(OLDEST, row -> row.id(1)).orElseThrow());
        }
        if (waiting == null && given > settled) {
            Optional<Vouched> vouched = database.find(FRESH_NUMBER,
                    row -> new Vouched(new Candidate(given, row.id(1), System.nanoTime()), row.id(2)));
            vouched.ifPresent(fresh -> {
                waiting = fresh.candidate();
                settle(fresh.oldest());
            });
        }
    }

    private void settle(long oldest) {
        if (oldest >= waiting.transaction()) {
            settled = Math.max(settled, waiting.number());
            waiting = null;
        }
    }

    private long given() {
        return database.find("select case when is_called then last_value else 0 end from doc_seq", row -> row.id(1))
                .orElseThrow();
    }
}
