package org.singlewindow.transit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.singlewindow.declaration.Securing;
import org.singlewindow.kernel.Mrn;

/**
 * Asks once more for what the guarantees did not cover when it was to be released: a guarantor may have confirmed one,
 * or another movement given its part back. It looks first and locks nothing, so that nobody is told anything where
 * nothing has changed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AskingAgain {

    @Inject
    MovementRepository movements;

    @Inject
    Cover cover;

    @Inject
    Securing securing;

    /** True where it has been released by that. */
    public boolean ask(Mrn mrn) {
        if (movements.find(mrn).filter(this::isCovered).isEmpty()) {
            return false;
        }
        securing.lock(mrn);
        Movement movement = movements.getLocked(mrn);
        return movement.state() == MovementState.GUARANTEE_INVALID
                && securing.proceed(movement.id(), EventKeeping.Teller.TIME.actor());
    }

    private boolean isCovered(Movement movement) {
        return cover.grounds(movement, movements.guarantees(movement.id())).isEmpty();
    }
}
