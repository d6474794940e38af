package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** What is locked of a guarantee, and by a code of it: each change is one statement, and its condition is in it. */
@ApplicationScoped
class LockRepository {

    @Inject
    Database database;

    /** How much is locked afterwards, and of how much. */
    record Level(BigDecimal exposure, BigDecimal limit) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** Whether it has come to so many per cent. */
        boolean isAt(int percent) {
            return exposure.multiply(HUNDRED).compareTo(limit.multiply(BigDecimal.valueOf(percent))) >= 0;
        }
    }

    /**
     * Empty where it is not good any more, or less is left: then nothing is changed. One that is for one movement is
     * used up with that, if it still is what it was when it was read.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Level> take(Guarantee from, BigDecimal amount, Instant now) {
        Sql change = from.cover().type().isSingle()
                ? Sql.of(", version = version + 1, state = ?, due_amount = null, due_at = null where version = ? and ",
                        GuaranteeState.USED_UP.name(), from.standing().version())
                : Sql.of(" where ");
        return database.find(Sql.of("update guarantee set exposure = exposure + ?, uses = uses + 1", amount)
                .and(change).and("""
                        id = ? and exposure + ? <= reference_amount and state in ('ACTIVE', 'TOP_UP_REQUIRED')
                          and begins_at <= ? and ends_at > ? and (revoked_from is null or revoked_from > ?)
                          and (due_at is null or due_at > ?)
                        returning exposure, reference_amount""", from.id(), amount, now, now, now, now),
                LockRepository::level);
    }

    /** The same of a code's own limit. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean takeOfCode(long code, BigDecimal amount, Instant now) {
        return database.execute("""
                update guarantee_code set exposure = exposure + ?
                where id = ? and (sub_limit is null or exposure + ? <= sub_limit) and replaced_at is null
                  and (ends_at is null or ends_at > ?)""", amount, code, amount, now) == 1;
    }

    /** As if it had never been taken, in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void untake(Guarantee from, BigDecimal amount) {
        if (from.cover().type().isSingle()) {
            database.execute("""
                    update guarantee set exposure = exposure - ?, uses = uses - 1, version = version - 1, state = ?,
                        due_amount = ?::numeric, due_at = ?::timestamptz where id = ?""", amount, from.state().name(),
                    from.standing().demand().map(each -> each.limit().amount()),
                    from.standing().demand().map(Guarantee.Demand::until), from.id());
        } else {
            database.execute("update guarantee set exposure = exposure - ?, uses = uses - 1 where id = ?", amount,
                    from.id());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void giveBackToCode(long code, BigDecimal amount) {
        database.execute("update guarantee_code set exposure = exposure - ? where id = ?", amount, code);
    }

    /** By which code something was locked may have become another, of the same agent, until the guarantee was held. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveBackToCodeOf(long use, BigDecimal amount) {
        database.execute("""
                update guarantee_code set exposure = exposure - ?
                where id = (select code from guarantee_usage where id = ?)""", amount, use);
    }

    /** Whatever its state. Once less than 80 per cent is locked, the holder is told anew when it is more. */
    @Transactional(Transactional.TxType.MANDATORY)
    Level giveBack(long guarantee, BigDecimal amount) {
        return database.find("""
                update guarantee set exposure = exposure - ?,
                    alerted = case when (exposure - ?) * 100 < reference_amount * 80 then 0 else alerted end
                where id = ? returning exposure, reference_amount""", LockRepository::level, amount, amount, guarantee)
                .orElseThrow();
    }

    /** True for one alone of all that notice it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean alert(long guarantee, int percent, Instant now) {
        return database.execute("update guarantee set alerted = ?, alerted_at = ? where id = ? and alerted < ?",
                percent, now, guarantee, percent) == 1;
    }

    private static Level level(Row row) {
        return new Level(row.decimal(1), row.decimal(2));
    }
}
