package org.singlewindow.audit;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.singlewindow.schema.DatabaseTrouble;

/** Goes along the chain for a check, and writes down how far it is. */
@Stateless
public class Walking {

    private static final System.Logger LOG = System.getLogger(Walking.class.getName());
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(2);

    @Inject
    CheckBook book;

    @Inject
    Chain chain;

    @Inject
    ChainStanding standing;

    @Inject
    Clock clock;

    /**
     * On a thread of its own, for a long trail takes long; in no transaction, for readers of the queues wait for the
     * oldest. Where it breaks off, the next that looks what is due goes on from there.
     */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void walk(CheckBook.Ticket ticket) {
        try {
            Mark furthest = book.furthest();
            Verification found = chain.isThere(furthest) ? chain.verify(ticket.from(), goingOn(ticket))
                    : Verification.from(ticket.from()).with(Breach.ofSeal(Breach.Kind.SEALS_REPLACED, furthest.seal()));
            if (book.end(ticket, found, clock.instant())) {
                tell(ticket, found);
                standing.look();
            }
        } catch (DatabaseTrouble trouble) {
            LOG.log(Level.WARNING,
                    "the check of the audit trail breaks off and goes on later: " + trouble.getMessage());
        }
    }

    /** As long as nobody else is at it. What nobody waits for leaves the database half of the time to others. */
    private Predicate<Verification> goingOn(CheckBook.Ticket ticket) {
        long[] since = {System.nanoTime()};
        return sofar -> {
            boolean ours = book.note(ticket, sofar, clock.instant());
            if (ticket.isOfTimer()) {
                LockSupport.parkNanos(Math.min(System.nanoTime() - since[0], LONGEST_PAUSE));
            }
            since[0] = System.nanoTime();
            return ours;
        };
    }

    private static void tell(CheckBook.Ticket ticket, Verification found) {
        if (found.breach().isPresent()) {
            LOG.log(Level.ERROR, "THE AUDIT TRAIL IS BROKEN: " + found.breach().get() + ". It is right up to seal "
                    + found.reached().seal() + ".");
        } else if (ticket.whole()) {
            LOG.log(Level.INFO,
                    "The audit trail is right: " + (ticket.linesBefore() + found.lines()) + " lines under "
                            + (ticket.sealsBefore() + found.seals())
                            + " seals. Last seal: " + found.reached().seal() + " "
                            + HexFormat.of().formatHex(found.reached().hash()));
        }
    }
}
