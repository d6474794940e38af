package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.singlewindow.schema.Database;

/**
 * Up to which number nothing can appear any more. Numbers are given out in order, but transactions commit in any order: whoever reads
 * "all after 41" may see 43 before 42 is committed, and would never ask for 42 again.
 *
 * <p>Every statement that gives out a number has its transaction number already. So, once a number is seen given out, a snapshot taken
 * afterwards knows its transaction as ended or running; when all that were running then have ended, no number up to that one can
 * come any more. The transaction asking has no number of its own and holds up nobody.
 */
@ApplicationScoped
class Horizon {

    private record Candidate(long number, long endedBefore) {
    }

    @Inject
    Database database;

    private long settled;
    private Candidate waiting;

    /** Never falls on one node; each node knows its own, and each is safe. */
    synchronized long settled() {
        // two statements: the snapshot of the second must be younger than the number in the first
        long given = database.find("select case when is_called then last_value else 0 end from doc_seq", row -> row.id(1)).orElseThrow();
        long[] running = database.find("""
                select pg_snapshot_xmin(s)::text::bigint, pg_snapshot_xmax(s)::text::bigint from pg_current_snapshot() s""",
                row -> new long[] {row.id(1), row.id(2)}).orElseThrow();
        if (waiting != null && running[0] >= waiting.endedBefore()) {
            settled = Math.max(settled, waiting.number());
            waiting = null;
        }
        if (running[0] == running[1]) {
            settled = Math.max(settled, given);
            waiting = null;
        } else if (waiting == null) {
            waiting = new Candidate(given, running[1]);
        }
        return settled;
    }
}
