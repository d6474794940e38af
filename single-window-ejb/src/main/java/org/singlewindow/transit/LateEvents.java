package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.reference.Offices;

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

    @Inject
    Offices offices;

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

    /** Whether it can be an event as things stand; of the trade, the office says which country it means. */
    boolean mayBeNow(Happening event, Course course) {
        boolean ahead = event.details().fallback().isPresent() && event.country().isEmpty()
                && offices.findCountry(event.office()).filter(course::comesTo).isPresent();
        return !ahead && course.take(event).obstacle().isEmpty();
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

    /** What could be no event as it was told, and has been told by the same as it was. */
    private static boolean isToldAnew(WaitingEvent waiting, Course course, List<Recorded> happened) {
        return !course.mayComeYet(waiting.happening()) && happened.stream()
                .anyMatch(
                        each -> each.party().equals(waiting.by().party()) && each.happening().step() == waiting.step());
    }

    private boolean take(Movement movement, WaitingEvent waiting, Instant now) {
        List<Recorded> happened = movements.events(movement.id());
        Happening event = waiting.happening();
        Course course = movement.course(happened);
        if (told(happened, event, waiting.by().party()).isPresent() || isToldAnew(waiting, course, happened)) {
            papers.remove(waiting.id());
            return true;
        }
        if (!waiting.standpoint().mayTell(event.step(), movement, course) || !mayBeNow(event, course)) {
            return false;
        }
        Course.Taken taken = keeping.keep(movement, event, waiting.by(), now);
        papers.remove(waiting.id());
        sequel.follow(movement, event, taken.course().state(), waiting.by());
        return true;
    }
}
