package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.singlewindow.guarantee.CoverExamination.Examined;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/**
 * What movements do with guarantees, each time as a part of what happens to the movement. Two that come for the same
 * movement at once come one after the other; of one guarantee, each waits for the commit of whoever was there before.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GuaranteeLocks {

    @Inject
    CoverExamination examination;

    @Inject
    LockTaking taking;

    @Inject
    LockReturn giving;

    @Inject
    UsageRepository usages;

    @Inject
    Clock clock;

    /** Whether they would cover it, with every reason of every reference; changes nothing. */
    public CoverOutcome check(CoverRequest request) {
        List<Examined> parts = examination.examine(request);
        List<Ground> grounds = grounds(parts);
        Instant now = clock.instant();
        return grounds.isEmpty() ? new CoverOutcome.Covered(parts.stream().map(Examined::part)
                .map(part -> new Lock(part.grn(), part.position(), part.amount(), now)).toList())
                : new CoverOutcome.NotCovered(grounds);
    }

    /**
     * All references or none. Again for the same movement: the same locks, and nothing more; also where they have been
     * given back since, for the goods have arrived.
     */
    public CoverOutcome lock(CoverRequest request) {
        return lock(request, now());
    }

    /** The same for goods that went at that moment: whether it was good then, and has room now. */
    public CoverOutcome lock(CoverRequest request, Instant went) {
        usages.aloneWith(request.mrn());
        List<Lock> before = usages.listOf(request.mrn()).stream()
                .filter(each -> each.view().state() != UsageState.UNLOCKED).map(UsageRepository.Use::lock).toList();
        if (!before.isEmpty()) {
            return new CoverOutcome.Covered(before);
        }
        List<Examined> parts = examination.examine(request, went);
        List<Ground> grounds = grounds(parts);
        return grounds.isEmpty() ? taking.take(request, parts, went)
                : new CoverOutcome.NotCovered(grounds);
    }

    /** As exact as it is kept, so that the same answer comes again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Ground> grounds(List<Examined> parts) {
        return parts.stream().flatMap(each -> each.grounds().stream()).toList();
    }

    /** The goods have arrived: gives back all that is still locked, once, however often it is said. */
    public void credit(Mrn mrn, Instant at, String why) {
        usages.aloneWith(mrn);
        giving.all(mrn, UsageState.CREDITED, new GuaranteeLedger.Cause(at, why));
    }

    /** The movement does not go after all. */
    public void unlock(Mrn mrn, Instant at, String why) {
        usages.aloneWith(mrn);
        giving.all(mrn, UsageState.UNLOCKED, new GuaranteeLedger.Cause(at, why));
    }

    /**
     * Gives back a part of what is locked, for goods of which no debt can arise any more; what is claimed stays locked.
     */
    public void release(Mrn mrn, Grn grn, Money part, String why) {
        usages.aloneWith(mrn);
        giving.part(mrn, grn, part, new GuaranteeLedger.Cause(now(), why));
    }

    /** The guarantor is asked to pay so much, of what is locked; said again, it is that much and not more. */
    public void claim(Mrn mrn, Grn grn, Money sum, String why) {
        usages.aloneWith(mrn);
        giving.claim(mrn, grn, sum, new GuaranteeLedger.Cause(now(), why));
    }

    /** Every use that the movement has made of guarantees, in the order of its references. */
    public List<UsageView> usages(Mrn mrn) {
        return usages.listOf(mrn).stream().map(UsageRepository.Use::view).toList();
    }
}
