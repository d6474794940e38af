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
 * Draws the consequence of time that is over: what should have arrived has not, and what was asked for in vain is to be
 * recovered. It is looked at under the lock that everybody takes, so that of several nodes one does it, and what came
 * in the last moment has come in time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Overtaking {

    @Inject
    MovementRepository movements;

    @Inject
    Securing securing;

    @Inject
    EventKeeping keeping;

    @Inject
    LateEvents late;

    @Inject
    Clock clock;

    /** False where no time was over, or not any more. */
    public boolean overtake(Mrn mrn) {
        securing.lock(mrn);
        Movement movement = movements.getLocked(mrn);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (movement.times().dueAt().filter(due -> !due.isAfter(now)).isEmpty()) {
            return false;
        }
        boolean kept = keeping
                .keep(movement, Happening.drawn(MovementStep.RUN_OUT, now), EventKeeping.Teller.TIME, now).obstacle()
                .isEmpty();
        late.takeIn(mrn, now);
        return kept;
    }

    /**
     * What was told from paper before that moment, and still waits for what came before it, waits no longer. False
     * where nothing does.
     */
    public boolean endWaiting(Mrn mrn, Instant toldBefore) {
        securing.lock(mrn);
        return late.end(mrn, toldBefore);
    }
}
