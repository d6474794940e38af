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

    /**
     * Where they did not, everybody is told, and it goes on all the same, for it has gone; they are locked from now on
     * where they do by now. Every reason why they do not.
     */
    List<CoverGround> lock(Movement movement, Instant went, Instant now) {
        List<CoverGround> grounds = cover.lock(movement, went);
        if (grounds.isEmpty()) {
            movements.forgetAccessCodes(movement.id());
            return grounds;
        }
        keeping.keep(movements.getLocked(movement.mrn()), Cover.failed(grounds, now), EventKeeping.Teller.TIME, now);
        papers.uncovered(movement.id(), true);
        return again(movements.getLocked(movement.mrn()), EventKeeping.Teller.TIME, now);
    }

    /** Every reason why they do not now, locking them where they do; none where it is over. */
    List<CoverGround> asItStands(Movement movement, Instant now) {
        List<Recorded> happened = movements.events(movement.id());
        Course course = movement.course(happened);
        if (!course.marks().uncovered() || !course.state().isOpen()) {
            return List.of();
        }
        if (course.take(Happening.drawn(MovementStep.ASK_AGAIN, now)).obstacle().isEmpty()) {
            return again(movement, EventKeeping.Teller.TIME, now);
        }
        // nobody asks any more, and what was said then is what there is
        return happened.stream().filter(each -> each.happening().step() == MovementStep.FAIL_GUARANTEE)
                .reduce((one, later) -> later)
                .map(each -> CoverGround.read(each.happening().details().reason())).orElse(List.of());
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
