package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.schema.Database;

/**
 * The table {@code guarantee_entry}: what leaves one account of a guarantee comes to another, in two lines that are
 * written at once and never changed. They are written under the lock of the guarantee's row, or of a room of it, so
 * that their numbers rise in the order of what happened: what is set aside for a room came before what is locked there.
 */
@ApplicationScoped
class GuaranteeLedger {

    enum Account {
        LIMIT, FREE, LOCKED, CLAIMED
    }

    /** From one account to another; less than nothing goes the other way. */
    enum Deed {
        /** The guarantee is registered. */
        OPEN(Account.LIMIT, Account.FREE),
        /** Its reference amount is another. */
        RESIZE(Account.LIMIT, Account.FREE),
        LOCK(Account.FREE, Account.LOCKED),
        /** A part of what was locked. */
        RELEASE(Account.LOCKED, Account.FREE),
        CREDIT(Account.LOCKED, Account.FREE),
        UNLOCK(Account.LOCKED, Account.FREE),
        CLAIM(Account.LOCKED, Account.CLAIMED);

        private final Account from;
        private final Account to;

        Deed(Account from, Account to) {
            this.from = from;
            this.to = to;
        }
    }

    @Inject
    Database database;

    /** Where it happens, and how much is locked afterwards. */
    record Place(long guarantee, Optional<Long> usage, LockRepository.Level level) {}

    /** Why, in words, and when. */
    record Cause(Instant at, String why) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void write(Deed deed, BigDecimal amount, Place place, Cause cause) {
        database.execute("""
                insert into guarantee_entry (deed, guarantee, usage, kind, account, amount, exposure, reference_amount, at, reason)
                select d.deed, ?, ?::bigint, ?, l.account, l.amount, ?::numeric, ?, ?, ?
                from (select nextval('guarantee_deed_seq') as deed) d,
                     lateral (values (1, ?, -?::numeric), (2, ?, ?::numeric)) l (place, account, amount)
                order by l.place""", place.guarantee(), place.usage(), deed.name(), place.level().locked(),
                place.level().limit(), cause.at(), cause.why(), deed.from.name(), amount, deed.to.name(), amount);
    }
}
