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

    /** Of a row of {@code guarantee}, with four times the moment at which something is to be locked. */
    static final String GOOD = """
             state in ('ACTIVE', 'TOP_UP_REQUIRED') and begins_at <= ? and ends_at > ?
              and (revoked_from is null or revoked_from > ?) and (due_at is null or due_at > ?)""";

    /** Of a row of {@code guarantee}: up to how much may be locked, by its holder's share. */
    static final String USABLE = """
            (case when share <= tier then reference_amount else trunc(reference_amount * tier / share, 3) end)""";

    private static final String LEVEL = "case when rooms = 0 then exposure end, reference_amount";

    @Inject
    Database database;

    @Inject
    GuaranteeRooms rooms;

    /**
     * How much is locked afterwards, and of how much.
     *
     * @param locked empty while the guarantee has rooms: less than four fifths
     * @param room   where it was taken, of its rooms; empty where it was of the guarantee itself
     */
    record Level(Optional<BigDecimal> locked, BigDecimal limit, Optional<Integer> room) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** Whether it has come to so many per cent of what may be locked. */
        boolean isAt(int percent, BigDecimal usable) {
            return locked
                    .filter(sum -> sum.multiply(HUNDRED).compareTo(usable.multiply(BigDecimal.valueOf(percent))) >= 0)
                    .isPresent();
        }

        static Level of(BigDecimal locked, BigDecimal limit) {
            return new Level(Optional.of(locked), limit, Optional.empty());
        }
    }

    /**
     * Empty where it is not good any more, or less is left: then nothing is changed. Of one that others want at the
     * same moment it is taken in a room, so that nobody waits for the other's commit.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Level> take(Guarantee from, BigDecimal amount, Instant now) {
        return takeInRoom(from, amount, now).or(() -> takeAlone(from, amount, now))
                .or(() -> takeAmongOthers(from, amount, now));
    }

    private Optional<Level> takeInRoom(Guarantee from, BigDecimal amount, Instant now) {
        return from.standing().rooms() == 0 ? Optional.empty()
                : rooms.take(from.id(), amount, now)
                        .map(taken -> new Level(Optional.empty(), taken.limit(), Optional.of(taken.place())));
    }

    /** Empty where another has it, too. */
    private Optional<Level> takeAlone(Guarantee from, BigDecimal amount, Instant now) {
        return database.find(taking(from, amount)
                .and("id = (select id from guarantee where id = ? and rooms = 0 for no key update skip locked) and ",
                        from.id())
                .and(fitting(amount, now)), LockRepository::level);
    }

    private Optional<Level> takeAmongOthers(Guarantee from, BigDecimal amount, Instant now) {
        rooms.hold(from.id()).filter(held -> !from.cover().type().isSingle())
                .ifPresent(held -> rooms.arrange(held, amount));
        return takeWhole(from, amount, now);
    }

    /** Of the guarantee itself, and in no room. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Level> takeWhole(Guarantee from, BigDecimal amount, Instant now) {
        return database.find(taking(from, amount).and("id = ? and ", from.id()).and(fitting(amount, now)),
                LockRepository::level);
    }

    /** One that is for one movement is used up with that, if it still is what it was when it was read. */
    private static Sql taking(Guarantee from, BigDecimal amount) {
        Sql change = Sql.of("update guarantee set exposure = exposure + ?, uses = uses + 1", amount);
        return from.cover().type().isSingle()
                ? change.and(", version = version + 1, state = ?, due_amount = null, due_at = null"
                        + " where version = ? and ", GuaranteeState.USED_UP.name(), from.standing().version())
                : change.and(" where ");
    }

    private static Sql fitting(BigDecimal amount, Instant now) {
        return Sql.of(GOOD, now, now, now, now)
                .and(" and exposure + ? <= " + USABLE + " returning " + LEVEL, amount);
    }

    /**
     * The same by a code: one that has been replaced is none any more, and what has a limit of its own keeps to it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean takeOfCode(AccessCode code, BigDecimal amount, Instant now) {
        if (code.subLimit().isEmpty()) {
            return database
                    .find("""
                    select 1 from guarantee_code where id = ? and replaced_at is null and (ends_at is null or ends_at > ?)""",
                            row -> true, code.id(), now)
                    .isPresent();
        }
        return database.execute("""
                update guarantee_code set exposure = exposure + ?
                where id = ? and exposure + ? <= sub_limit and replaced_at is null
                  and (ends_at is null or ends_at > ?)""", amount, code.id(), amount, now) == 1;
    }

    /** As if it had never been taken, in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void untake(Guarantee from, BigDecimal amount, Level taken) {
        if (taken.room().isPresent()) {
            rooms.untake(from.id(), taken.room().get(), amount);
        } else if (from.cover().type().isSingle()) {
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
        database.execute("update guarantee_code set exposure = exposure - ? where id = ? and sub_limit is not null",
                amount, code);
    }

    /** By which code something was locked may have become another, of the same agent, until the guarantee was held. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveBackToCodeOf(long use, BigDecimal amount) {
        database.execute("""
                update guarantee_code set exposure = exposure - ?
                where id = (select code from guarantee_usage where id = ?) and sub_limit is not null""", amount, use);
    }

    /** Whatever its state. Once less than 80 per cent is locked, the holder is told anew when it is more. */
    @Transactional(Transactional.TxType.MANDATORY)
    Level giveBack(long guarantee, BigDecimal amount) {
        return database.find("""
                update guarantee set exposure = exposure - ?,
                    alerted = case when (exposure - ?) * 100 <\040""" + USABLE + """
                 * 80 then 0 else alerted end
                where id = ? returning\040""" + LEVEL, LockRepository::level, amount, amount, guarantee)
                .orElseThrow();
    }

    /** True for one alone of all that notice it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean alert(long guarantee, int percent, Instant now) {
        return database.execute("update guarantee set alerted = ?, alerted_at = ? where id = ? and alerted < ?",
                percent, now, guarantee, percent) == 1;
    }

    private static Level level(Row row) {
        return new Level(row.findDecimal(1), row.decimal(2), Optional.empty());
    }
}
