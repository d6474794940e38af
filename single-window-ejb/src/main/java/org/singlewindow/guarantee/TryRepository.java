package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Grn;
import org.singlewindow.schema.Database;

/** The table {@code guarantee_try}. */
@ApplicationScoped
class TryRepository {

    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST_KEPT = 100;

    @Inject
    Database database;

    Optional<CodeTries.Known> find(int caller, Grn grn, Instant now) {
        return database.find("select until from guarantee_try where caller = ? and grn = ?",
                row -> new CodeTries.Known(true, row.findTime(1).filter(now::isBefore)), caller, grn.value());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void count(int caller, Grn grn, String tried, Instant now) {
        Instant forgotten = now.minus(FORGOTTEN);
        database.execute("""
                insert into guarantee_try as t (caller, grn, tried, wrong, last_at) values (?, ?, array[?], 1, ?)
                on conflict (caller, grn) do update set
                  wrong = case when t.last_at < ? then 1 else t.wrong + 1 end, last_at = excluded.last_at,
                  tried = case when t.last_at < ? then excluded.tried
                    else (excluded.tried || t.tried)[1:?] end,
                  until = case when t.last_at >= ? and t.wrong + 1 >= ? then excluded.last_at
                    + least(interval '1 minute' * power(2, least(t.wrong + 1 - ?, 10)), interval '1 second' * ?) end
                where t.last_at < ? or not t.tried @> excluded.tried""",
                caller, grn.value(), tried, now, forgotten, forgotten, MOST_KEPT, forgotten, CodeTries.FREE,
                CodeTries.FREE, CodeTries.LONGEST.toSeconds(), forgotten);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forgive(int caller, Grn grn) {
        database.execute("delete from guarantee_try where caller = ? and grn = ?", caller, grn.value());
    }

    /** Those of whom nothing is held against anybody any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    int forget(Instant now) {
        return database.execute("delete from guarantee_try where last_at < ?", now.minus(FORGOTTEN));
    }
}
