package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.reference.Offices;

/**
 * What was on paper is told in any order, by several, and twice: the same is one event, and what comes before what was
 * before it waits for that. Who writes holds the declaration and the movement locked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LateEvents {

    private static final Set<MovementStep> OFTEN = EnumSet.of(MovementStep.INCIDENT, MovementStep.CONTROL,
            MovementStep.CONTROL_RESULT, MovementStep.UNLOADING_REMARKS);

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

    @Inject
    Event<MovementEvent> events;

    /** The same that was on paper, told by the same, is one event. */
    static Optional<Recorded> told(List<Recorded> happened, Happening event, String party) {
        return event.details().fallback().isEmpty() ? Optional.empty()
                : happened.stream().filter(each -> each.party().equals(party) && isSame(each.happening(), event))
                        .findFirst();
    }

    static Optional<Recorded> told(List<Recorded> happened, WaitingEvent waiting) {
        return told(happened, waiting.happening(), waiting.by().party());
    }

    /** Two things of a kind may happen in one minute and place: what was said of them tells them apart. */
    static boolean isSame(Happening one, Happening other) {
        return one.step() == other.step() && one.at().equals(other.at()) && one.office().equals(other.office())
                && one.details().isSameAs(other.details());
    }

    /** False where it is none from paper, or can never become an event of this movement. */
    static boolean mayWait(Happening event, Course course) {
        return event.details().fallback().isPresent() && new Outlook(course).mayComeYet(event);
    }

    /** Whether it can be an event as things stand; of the trade, the office says which country it means. */
    boolean mayBeNow(Happening event, Course course) {
        boolean ahead = event.details().fallback().isPresent() && event.country().isEmpty()
                && offices.findCountry(event.office()).filter(new Outlook(course)::comesTo).isPresent();
        return !ahead && untrue(event, course).isEmpty() && course.take(event).obstacle().isEmpty();
    }

    /** What was not so in that country at that moment, where it says which. */
    Optional<Obstacle> untrue(Happening event, Course course) {
        return AtItsMoment.obstacle(course, event, event.country().or(() -> offices.findCountry(event.office())));
    }

    /** The same, told again by the same while it waits, is there once: when it was told first. */
    Instant keep(Movement movement, Happening event, EventKeeping.Teller by, Instant now) {
        return papers.list(movement.id()).stream()
                .filter(each -> each.by().party().equals(by.party()) && isSame(each.happening(), event)).findFirst()
                .map(WaitingEvent::toldAt).orElseGet(() -> {
                    papers.add(movement.id(), new WaitingEvent(0, event.step(), event.at(), event.office(),
                            event.country(), by, event.details(), now));
                    return now;
                });
    }

    /**
     * All that can be an event now, each after what happened before it. What never can any more stays to be told anew
     * by who told it, for as long as the movement goes on.
     */
    void takeIn(Mrn mrn, Instant now) {
        Movement movement = movements.getLocked(mrn);
        List<WaitingEvent> waiting = papers.list(movement.id());
        if (waiting.isEmpty()) {
            return;
        }
        List<Recorded> happened = movements.events(movement.id());
        Course course = movement.course(happened);
        for (WaitingEvent each : waiting) {
            if (drop(movement, each, course, happened) || take(movement, course, each, now)) {
                takeIn(mrn, now);
                return;
            }
        }
        if (!movement.state().isOpen()) {
            waiting.stream().filter(each -> !new Outlook(course).mayComeYet(each.happening()))
                    .forEach(each -> end(movement, course, each));
        }
    }

    /** What came before it was never told. False where nothing has waited so long. */
    boolean end(Mrn mrn, Instant toldBefore) {
        Movement movement = movements.getLocked(mrn);
        Course course = movement.course(movements.events(movement.id()));
        List<WaitingEvent> over = papers.listToldBefore(movement.id(), toldBefore);
        over.forEach(each -> end(movement, course, each));
        return !over.isEmpty();
    }

    /** The history of the movement says why. */
    private void end(Movement movement, Course course, WaitingEvent over) {
        papers.remove(over.id());
        events.fire(new MovementEvent.NotTaken(movement.mrn(), over.step(), movement.state(), over.by().actor(),
                Optional.of(over.by().party()).filter(party -> !party.isEmpty()),
                course.take(over.happening()).obstacle().map(Obstacle::code).orElse(RuleCode.OUT_OF_SEQUENCE)
                        .code()));
    }

    /** What could be no event as it was told, and has been told by the same as it was. */
    private static boolean isToldAnew(WaitingEvent waiting, Course course, List<Recorded> happened) {
        return !new Outlook(course).mayComeYet(waiting.happening()) && happened.stream()
                .anyMatch(each -> each.party().equals(waiting.by().party()) && isAnew(each.happening(), waiting));
    }

    /** Of what may happen more than once, only the same in other words of time and place is no other. */
    private static boolean isAnew(Happening told, WaitingEvent waiting) {
        return told.step() == waiting.step()
                && (!OFTEN.contains(told.step()) || told.details().isSameAs(waiting.details()));
    }

    /** False where it is no event yet, as it was told or told anew. */
    private boolean drop(Movement movement, WaitingEvent waiting, Course course, List<Recorded> happened) {
        if (told(happened, waiting).isPresent()) {
            papers.remove(waiting.id());
            return true;
        }
        boolean anew = isToldAnew(waiting, course, happened);
        if (anew) {
            end(movement, course, waiting);
        }
        return anew;
    }

    /** False where it can be none as things stand. */
    private boolean take(Movement movement, Course course, WaitingEvent waiting, Instant now) {
        Happening event = waiting.happening();
        if (!waiting.standpoint().mayTellLate(event.step(), movement, course) || !mayBeNow(event, course)) {
            return false;
        }
        Course.Taken taken = keeping.keep(movement, event, waiting.by(), now);
        papers.remove(waiting.id());
        sequel.follow(movement, event, taken.course().state(), waiting.by());
        return true;
    }
}
