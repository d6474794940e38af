package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.singlewindow.schema.Database;

/**
 * The table {@code guarantee_room}: what is set aside of a guarantee that many want at once, in rows that several lock
 * without waiting for each other. There are none while less than four fifths of a guarantee cannot hold them with ease,
 * so that near its limit it is one row, and exact.
 *
 * <p> Rooms are made, filled and taken back by whoever holds the row of the guarantee; nothing of the guarantee changes
 * before they are taken back, and that waits for whoever is in one. So what is locked in a room was good.
 */
@ApplicationScoped
class GuaranteeRooms {

    private static final int COUNT = 16;
    /** A room holds at least so many of what is wanted. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(4);
    /** And this part of the limit: all of them together a sixteenth. */
    private static final BigDecimal PARTS = BigDecimal.valueOf(256);
    private static final BigDecimal FOUR_FIFTHS = new BigDecimal("0.8");

    @Inject
    Database database;

    /** The row of a guarantee, held. @param limit up to how much may be locked, by its holder's share */
    record Held(long id, BigDecimal exposure, BigDecimal limit, int rooms) {

        private BigDecimal portion(BigDecimal wanted) {
            return limit.divide(PARTS, 3, RoundingMode.DOWN).max(wanted.multiply(TIMES));
        }

        private boolean holds(BigDecimal wanted, BigDecimal more) {
            return exposure.add(wanted).add(more).compareTo(limit.multiply(FOUR_FIFTHS)) < 0;
        }
    }

    /** @param limit of the guarantee, at that moment */
    record Taken(int place, BigDecimal limit) {}

    /**
     * In a room where nobody is, of a guarantee that is good; empty where there is none with so much left. Of one that
     * is not good no room is held either: who finds none goes on to wait for the guarantee, and whoever has that may
     * wait for the room.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Taken> take(long guarantee, BigDecimal amount, Instant now) {
        return database.find("""
                update guarantee_room r set free = r.free - ?, uses = r.uses + 1
                from (select room.guarantee, room.place, g.reference_amount
                      from guarantee_room room join guarantee g on g.id = room.guarantee
                      where room.guarantee = ? and room.free >= ? and\040"""
                + LockRepository.GOOD
                + """
                      order by (room.place + ?) % ? limit 1 for update of room skip locked) mine
                where r.guarantee = mine.guarantee and r.place = mine.place
                returning r.place, mine.reference_amount""",
                row -> new Taken(row.number(1), row.decimal(2)), amount, guarantee, amount, now, now, now, now,
                ThreadLocalRandom.current().nextInt(COUNT), COUNT);
    }

    /** As if it had never been taken, in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void untake(long guarantee, int place, BigDecimal amount) {
        database.execute("update guarantee_room set free = free + ?, uses = uses - 1 where guarantee = ? and place = ?",
                amount, guarantee, place);
    }

    /** Waits for whoever has it; empty where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Held> hold(long guarantee) {
        return database.find("""
                select id, exposure,\040""" + LockRepository.USABLE
                + ", rooms from guarantee where id = ? for no key update",
                row -> new Held(row.id(1), row.decimal(2), row.decimal(3), row.number(4)), guarantee);
    }

    /** The same; afterwards it has no rooms, and its row says what is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Held> holdWhole(long guarantee) {
        Optional<Held> held = hold(guarantee);
        held.filter(each -> each.rooms() > 0).ifPresent(each -> takeBack(each.id()));
        return held;
    }

    /**
     * For one that others want at this moment: more of it is set aside, or nothing any more, where it is nearly full.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void arrange(Held of, BigDecimal wanted) {
        BigDecimal portion = of.portion(wanted);
        BigDecimal all = portion.multiply(BigDecimal.valueOf(COUNT));
        if (of.rooms() == 0 && of.holds(wanted, all.add(all))) {
            open(of.id(), portion, all);
        } else if (of.rooms() > 0 && of.holds(wanted, all)) {
            fill(of.id(), portion, wanted);
        } else if (of.rooms() > 0) {
            takeBack(of.id());
        }
    }

    private void open(long guarantee, BigDecimal portion, BigDecimal all) {
        database.execute("update guarantee set exposure = exposure + ?, rooms = ? where id = ?", all, COUNT, guarantee);
        database.execute("""
                insert into guarantee_room (guarantee, place, free)
                select ?, place, ? from generate_series(1, ?) as place""", guarantee, portion, COUNT);
    }

    private void fill(long guarantee, BigDecimal portion, BigDecimal wanted) {
        database.execute("""
                with low as (select place from guarantee_room where guarantee = ? and free < ? for update skip locked),
                     filled as (update guarantee_room r set free = r.free + ? from low
                                where r.guarantee = ? and r.place = low.place returning r.place)
                update guarantee set exposure = exposure + ?::numeric * (select count(*) from filled) where id = ?""",
                guarantee, wanted.add(wanted), portion, guarantee, portion, guarantee);
    }

    /** Waits for whoever is in a room; for who holds the row. */
    private void takeBack(long guarantee) {
        database.execute("""
                with gone as (delete from guarantee_room where guarantee = ? returning free, uses)
                update guarantee set rooms = 0, exposure = exposure - coalesce((select sum(free) from gone), 0),
                    uses = uses + coalesce((select sum(uses) from gone), 0)
                where id = ? and rooms > 0""", guarantee, guarantee);
    }
}
