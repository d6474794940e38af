package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.List;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/** What movements do with guarantees, each time as a part of what happens to the movement. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GuaranteeLocks {

    /** Whether they would cover it, with every reason of every reference; changes nothing. */
    public CoverOutcome check(CoverRequest request) {
        throw new UnsupportedOperationException("not yet " + request);
    }

    /** All references or none. Again for the same movement: the same locks, and nothing more. */
    public CoverOutcome lock(CoverRequest request) {
        throw new UnsupportedOperationException("not yet " + request);
    }

    /** The goods have arrived: gives back all that is still locked, once, however often it is said. */
    public void credit(Mrn mrn, Instant at, String why) {
        throw new UnsupportedOperationException(mrn + " not yet " + at + why);
    }

    /** The movement does not go after all. */
    public void unlock(Mrn mrn, Instant at, String why) {
        throw new UnsupportedOperationException(mrn + " not yet " + at + why);
    }

    /** Gives back a part of what is locked, for goods of which no debt can arise any more. */
    public void release(Mrn mrn, Grn grn, Money part, String why) {
        throw new UnsupportedOperationException(mrn + " not yet " + grn + part + why);
    }

    /** Every use that the movement has made of guarantees, in the order of its references. */
    public List<UsageView> usages(Mrn mrn) {
        throw new UnsupportedOperationException("not yet " + mrn);
    }
}
