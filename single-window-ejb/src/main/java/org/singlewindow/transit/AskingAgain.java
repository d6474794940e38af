package org.singlewindow.transit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    LateCover late;

    @Inject
    Clock clock;

    @Inject
    Securing securing;

    /** True where they cover it now, be it that it is released by that. */
    public boolean ask(Mrn mrn) {
        if (movements.find(mrn).filter(this::isCovered).isEmpty()) {
            return false;
        }
        securing.lock(mrn);
        Movement movement = movements.getLocked(mrn);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Course course = movement.course(movements.events(movement.id()));
        if (course.marks().uncovered()) {
            return course.take(Happening.drawn(MovementStep.ASK_AGAIN, now)).obstacle().isEmpty()
                    && late.again(movement, EventKeeping.Teller.TIME, now).isEmpty();
        }
        return movement.state() == MovementState.GUARANTEE_INVALID
                && securing.proceed(movement.id(), EventKeeping.Teller.TIME.actor());
    }

    private boolean isCovered(Movement movement) {
        return cover.grounds(movement, movements.guarantees(movement.id())).isEmpty();
    }
}
