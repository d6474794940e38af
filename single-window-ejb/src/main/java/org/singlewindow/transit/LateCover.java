package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Has guarantees answer for what went on paper: from the moment when it went, or, where they did not, from now on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LateCover {

    @Inject
    MovementRepository movements;

    @Inject
    PaperRepository papers;

    @Inject
    EventKeeping keeping;

    @Inject
    Cover cover;

    /** Every reason why they did not; then everybody is told, and it goes on all the same, for it has gone. */
    List<CoverGround> lock(Movement movement, Instant went, Instant now) {
        List<CoverGround> grounds = cover.lock(movement, went);
        if (grounds.isEmpty()) {
            movements.forgetAccessCodes(movement.id());
        } else {
            keeping.keep(movements.getLocked(movement.mrn()), Cover.failed(grounds, now), EventKeeping.Teller.TIME,
                    now);
            papers.uncovered(movement.id(), true);
        }
        return grounds;
    }

    /** Empty where they do now: that is an event of its own. */
    List<CoverGround> again(Movement movement, EventKeeping.Teller by, Instant now) {
        List<CoverGround> grounds = cover.lock(movement, now);
        if (grounds.isEmpty()) {
            movements.forgetAccessCodes(movement.id());
            papers.uncovered(movement.id(), false);
            keeping.keep(movement, Happening.drawn(MovementStep.ASK_AGAIN, now), by, now);
        }
        return grounds;
    }
}
