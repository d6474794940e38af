package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Grn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.OwnTransaction;

/**
 * The table {@code guarantee_try}: how often somebody has come with a wrong access code of a number, whether there is a
 * guarantee of it or not. After some tries no code of theirs is looked at for a while, the right one neither; the while
 * doubles. It is written whatever becomes of the call, and holds on every node.
 */
@ApplicationScoped
class CodeTries {

    static final int FREE = 5;

    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    @Inject
    Database database;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    /**
     * What is known of somebody and a number. @param until no code of theirs is looked at before; empty where one is
     */
    record Known(boolean any, Optional<Instant> until) {}

    static final Known NOTHING = new Known(false, Optional.empty());

    Known of(int caller, Grn grn) {
        Instant now = clock.instant();
        return database.find("select until from guarantee_try where caller = ? and grn = ?",
                row -> new Known(true, row.findTime(1).filter(now::isBefore)), caller, grn.value())
                .orElse(NOTHING);
    }

    void wrong(int caller, Grn grn) {
        Instant now = clock.instant();
        transaction.within(() -> database.execute("""
                insert into guarantee_try as t (caller, grn, wrong, last_at) values (?, ?, 1, ?)
                on conflict (caller, grn) do update set
                  wrong = case when t.last_at < ? then 1 else t.wrong + 1 end, last_at = excluded.last_at,
                  until = case when t.last_at >= ? and t.wrong + 1 >= ? then excluded.last_at
                    + least(interval '1 minute' * power(2, least(t.wrong + 1 - ?, 10)), interval '1 second' * ?) end""",
                caller, grn.value(), now, now.minus(FORGOTTEN), now.minus(FORGOTTEN), FREE, FREE,
                LONGEST.toSeconds()));
    }

    void right(int caller, Grn grn) {
        transaction.within(() -> database.execute("delete from guarantee_try where caller = ? and grn = ?", caller,
                grn.value()));
    }

    /** Those of whom nothing is held against anybody any more. */
    void forget() {
        database.execute("delete from guarantee_try where last_at < ?", clock.instant().minus(FORGOTTEN));
    }
}
