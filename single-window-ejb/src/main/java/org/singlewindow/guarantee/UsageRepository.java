package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** The table {@code guarantee_usage}. Whoever changes what a movement uses is alone with that movement. */
@ApplicationScoped
class UsageRepository {

    private static final String SELECT = """
            select u.id, u.guarantee, u.code, u.mrn, g.grn, u.position, g.currency, u.amount, u.open, u.claimed, u.state,
                   u.locked_at, u.ended_at, c.agent
            from guarantee_usage u join guarantee g on g.id = u.guarantee left join guarantee_code c on c.id = u.code\040""";

    @Inject
    Database database;

    /** One use as it is kept. */
    record Use(long id, long guarantee, Optional<Long> code, UsageView view) {

        boolean isOpen() {
            return view.creditedAt().isEmpty();
        }

        Lock lock() {
            return new Lock(view.grn(), view.position(), view.amount(), view.lockedAt());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void aloneWith(Mrn mrn) {
        database.lock("guarantees of " + mrn);
    }

    Use get(long id) {
        return database.find(SELECT + "where u.id = ?", UsageRepository::use, id).orElseThrow();
    }

    /** Each under its id. */
    Map<Long, Use> list(Collection<Long> ids) {
        return database.list(SELECT + "where u.id = any(?)", UsageRepository::use, Sql.longs(ids)).stream()
                .collect(Collectors.toMap(Use::id, Function.identity()));
    }

    /** In the order of the document's references. */
    List<Use> listOf(Mrn mrn) {
        return database.list(SELECT + "where u.mrn = ? order by u.position, u.id", UsageRepository::use, mrn.value());
    }

    /** Those of one agent alone where one is named; locked from the first moment on, and before the second one. */
    record Asked(Optional<Integer> agent, Optional<Instant> since, Optional<Instant> until) {}

    /** Newest first, behind one of them. */
    List<Use> listOf(long guarantee, Asked asked, long before, int most) {
        Sql sql = Sql.of(SELECT + "where u.guarantee = ? and u.id < ?", guarantee, before);
        if (asked.agent().isPresent()) {
            sql = sql.and(" and c.agent = ?", asked.agent().get());
        }
        if (asked.since().isPresent()) {
            sql = sql.and(" and u.locked_at >= ?", asked.since().get());
        }
        if (asked.until().isPresent()) {
            sql = sql.and(" and u.locked_at < ?", asked.until().get());
        }
        return database.list(sql.and(" order by u.id desc limit ?", most), UsageRepository::use);
    }

    /** Oldest first. */
    List<Use> listOpen(long guarantee, int most) {
        return database.list(SELECT + "where u.guarantee = ? and u.ended_at is null order by u.id limit ?",
                UsageRepository::use, guarantee, most);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    long add(Use use) {
        UsageView view = use.view();
        return database.find("""
                insert into guarantee_usage (guarantee, code, mrn, position, amount, open, state, locked_at)
                values (?, ?::bigint, ?, ?, ?, ?, 'LOCKED', ?) returning id""", row -> row.id(1), use.guarantee(),
                use.code(), view.mrn().value(), view.position(), view.amount().amount(), view.amount().amount(),
                view.lockedAt()).orElseThrow();
    }

    /** What is left of it, and how it stands then. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(long id, Left left) {
        database.execute(
                "update guarantee_usage set open = ?, claimed = ?, state = ?, ended_at = ?::timestamptz where id = ?",
                left.open(), left.claimed(), left.state().name(), left.endedAt(), id);
    }

    record Left(BigDecimal open, BigDecimal claimed, UsageState state, Optional<Instant> endedAt) {}

    private static Use use(Row row) {
        String currency = row.text(7);
        BigDecimal claimed = row.decimal(10);
        return new Use(row.id(1), row.id(2), row.findText(3).map(Long::valueOf),
                new UsageView(new Mrn(row.text(4)), new Grn(row.text(5)), row.number(6),
                        new Money(row.decimal(8), currency), new Money(row.decimal(9), currency), row.time(12),
                        row.findTime(13),
                        Optional.of(claimed).filter(sum -> sum.signum() > 0).map(sum -> new Money(sum, currency)),
                        UsageState.valueOf(row.text(11)), row.findText(14).map(Integer::valueOf)));
    }
}
