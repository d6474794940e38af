package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/**
 * What was on paper is told in any order, by several, and twice: the same is one event, and what comes before what was
 * before it waits for that. Who writes holds the declaration and the movement locked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LateEvents {

    @Inject
    MovementRepository movements;

    @Inject
    PaperRepository papers;

    @Inject
    EventKeeping keeping;

    @Inject
    MovementSequel sequel;

    /** The same that was on paper, told by the same, is one event. */
    static Optional<Recorded> told(List<Recorded> happened, Happening event, String party) {
        return event.details().fallback().isEmpty() ? Optional.empty()
                : happened.stream().filter(each -> each.party().equals(party) && isSame(each.happening(), event))
                        .findFirst();
    }

    private static boolean isSame(Happening one, Happening other) {
        return one.step() == other.step() && one.at().equals(other.at()) && one.office().equals(other.office());
    }

    /** False where it is none from paper, or can never become an event of this movement. */
    static boolean mayWait(Happening event, Course course) {
        return event.details().fallback().isPresent() && course.mayComeYet(event);
    }

    void keep(Movement movement, Happening event, EventKeeping.Teller by, Instant now) {
        papers.add(movement.id(),
                new WaitingEvent(0, event.step(), event.at(), event.office(), event.country(), by, event.details()),
                now);
    }

    /** All that can be an event now, each after what happened before it. */
    void takeIn(Mrn mrn, Instant now) {
        Movement movement = movements.getLocked(mrn);
        for (WaitingEvent each : papers.list(movement.id())) {
            if (take(movement, each, now)) {
                takeIn(mrn, now);
                return;
            }
        }
    }

    private boolean take(Movement movement, WaitingEvent waiting, Instant now) {
        List<Recorded> happened = movements.events(movement.id());
        Happening event = waiting.happening();
        if (told(happened, event, waiting.by().party()).isPresent()) {
            papers.remove(waiting.id());
            return true;
        }
        if (!waiting.standpoint().mayTell(event.step(), movement, movement.course(happened))) {
            return false;
        }
        Course.Taken taken = keeping.keep(movement, event, waiting.by(), now);
        if (taken.obstacle().isPresent()) {
            return false;
        }
        papers.remove(waiting.id());
        sequel.follow(movement, event, taken.course().state(), waiting.by());
        return true;
    }
}
