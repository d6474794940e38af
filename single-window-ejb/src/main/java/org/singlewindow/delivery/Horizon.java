package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    private record Candidate(long number, long transaction) {
    }

    @Inject
    Database database;

    private long settled;
    private Candidate waiting;

    /** Never falls on one node; each node knows its own, and each is safe. */
    synchronized long settled() {
        settle();
        long given = database.find("select case when is_called then last_value else 0 end from doc_seq", row -> row.id(1)).orElseThrow();
        if (given > settled && waiting == null) {
            waiting = new Candidate(given, database.find("select pg_current_xact_id()::text::bigint", row -> row.id(1)).orElseThrow());
            settle();
        }
        return settled;
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
