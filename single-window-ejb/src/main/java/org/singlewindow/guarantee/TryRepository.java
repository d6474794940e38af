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

    @Inject
    Database database;

    Optional<CodeTries.Known> find(int caller, Grn grn, Instant now) {
        return database.find("select until from guarantee_try where caller = ? and grn = ?",
                row -> new CodeTries.Known(true, row.findTime(1).filter(now::isBefore)), caller, grn.value());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void count(int caller, Grn grn, Instant now) {
        database.execute("""
                insert into guarantee_try as t (caller, grn, wrong, last_at) values (?, ?, 1, ?)
                on conflict (caller, grn) do update set
                  wrong = case when t.last_at < ? then 1 else t.wrong + 1 end, last_at = excluded.last_at,
                  until = case when t.last_at >= ? and t.wrong + 1 >= ? then excluded.last_at
                    + least(interval '1 minute' * power(2, least(t.wrong + 1 - ?, 10)), interval '1 second' * ?) end""",
                caller, grn.value(), now, now.minus(FORGOTTEN), now.minus(FORGOTTEN), CodeTries.FREE, CodeTries.FREE,
                CodeTries.LONGEST.toSeconds());
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
