package org.singlewindow.transit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;

/**
 * What a movement's events come to. It never changes: each event makes another of it, or is an obstacle. Operations do
 * not overlap: the next country's begins where the one before it has ended, and the first is never refused.
 */
public record Course(MovementState state, List<Leg> legs, Marks marks) {

    /**
     * What stays of single events.
     *
     * @param incident  something was reported on the road
     * @param uncovered it goes, and the guarantees do not cover it: it had gone on paper
     * @param departed  that it left was told
     */
    record Marks(boolean incident, boolean uncovered, boolean departed) {

        static final Marks NONE = new Marks(false, false, false);

        Marks after(MovementState before, MovementStep step) {
            return switch (step) {
                case INCIDENT -> new Marks(true, uncovered, departed);
                case FAIL_GUARANTEE -> new Marks(incident, before == MovementState.RELEASED, departed);
                case ASK_AGAIN -> new Marks(incident, false, departed);
                case DEPART -> new Marks(incident, uncovered, true);
                default -> this;
            };
        }
    }

    /** The course with an event more, or why there is none. */
    record Taken(Course course, Optional<Obstacle> obstacle) {}

    public Course {
        legs = List.copyOf(legs);
    }

    static Course begin(List<CountryCode> route) {
        return new Course(MovementState.ACCEPTED, IntStream.range(0, route.size())
                .mapToObj(i -> Leg.of(i + 1, route.get(i))).toList(), Marks.NONE);
    }

    /** All that has happened, once more. */
    static Course fold(List<CountryCode> route, List<Happening> events) {
        Course course = begin(route);
        for (Happening each : events) {
            Taken taken = course.take(each);
            if (taken.obstacle().isPresent()) {
                throw new IllegalStateException(each + " cannot have happened: " + taken.obstacle().get());
            }
            course = taken.course();
        }
        return course;
    }

    Taken take(Happening event) {
        Optional<Obstacle> obstacle = whatForbids(event);
        return obstacle.isPresent() ? new Taken(this, obstacle)
                : new Taken(new Course(MovementMachine.STEPS.take(state, event.step(), next(event)), legs(event),
                        marks.after(state, event.step())), Optional.empty());
    }

    /** Where it is now, or was last. */
    public Optional<Leg> here() {
        return legs.stream().filter(leg -> leg.startedAt().isPresent()).reduce((one, later) -> later);
    }

    /** What comes behind that. */
    public Optional<Leg> ahead() {
        int behind = here().map(Leg::sequence).orElse(0);
        return legs.stream().filter(leg -> leg.sequence() > behind).findFirst();
    }

    /** Whether what is not possible now may be, once what came before it has been told. */
    boolean mayComeYet(Happening event) {
        Optional<Instant> before = last().map(at -> at.truncatedTo(ChronoUnit.MINUTES));
        if (!state.isOpen() || before.filter(event.at()::isBefore).isPresent()) {
            return false;
        }
        List<Leg> of = legs.stream().filter(leg -> event.country().filter(c -> !c.equals(leg.country())).isEmpty())
                .toList();
        return switch (event.step()) {
            case EXIT -> of.stream().anyMatch(Course::isToEnd);
            case ARRIVE -> of.stream().anyMatch(leg -> isToEnd(leg) || mayTurnBackTo(leg));
            case ENTER, REFUSE_ENTRY -> of.stream().anyMatch(leg -> leg.state() == LegState.NONE);
            case DEPART -> state.isBeforeRelease();
            case INCIDENT -> state.isBeforeRelease() || state.isOnTheRoad();
            default -> true;
        };
    }

    private static boolean isToEnd(Leg leg) {
        return leg.state() == LegState.NONE || leg.state() == LegState.STARTED;
    }

    /** It has left, and whether the next country lets it in nobody has told yet. */
    private boolean mayTurnBackTo(Leg leg) {
        return here().filter(leg::equals).isPresent()
                && ahead().filter(next -> next.state() == LegState.NONE).isPresent();
    }

    /** Whether the goods come to that country and, as far as is known, have not got there. */
    boolean comesTo(CountryCode country) {
        return legs.stream().anyMatch(leg -> leg.country().equals(country) && leg.state() == LegState.NONE)
                && here().filter(leg -> leg.country().equals(country)).isEmpty();
    }

    /** Whether the goods are in that country, or come to it. */
    boolean isBefore(CountryCode country) {
        int from = here().map(Leg::sequence).orElse(1);
        return legs.stream().anyMatch(leg -> leg.country().equals(country) && leg.sequence() >= from
                && leg.state() != LegState.REFUSED);
    }

    private Optional<Obstacle> whatForbids(Happening event) {
        if (!MovementMachine.STEPS.allows(state, event.step())) {
            return Optional.of(Obstacle.of(MovementMachine.code(state, event.step()), "step", event.step(), state));
        }
        Optional<Obstacle> place = switch (event.step()) {
            case DEPART -> departure(event);
            case EXIT -> exit(event);
            case ENTER -> enter(event);
            case REFUSE_ENTRY -> refusal(event);
            case ARRIVE -> arrival(event);
            case INCIDENT -> incident(event);
            case RECOVERY -> recovery();
            case ASK_AGAIN -> asking();
            default -> Optional.empty();
        };
        return place.isPresent() ? place : tooEarly(event);
    }

    /** Behind what came after it, what was on paper alone, and once. */
    private Optional<Obstacle> departure(Happening event) {
        boolean late = event.details().fallback().isPresent() && !marks.departed()
                && legs.get(0).terminatedAt().filter(event.at()::isAfter).isEmpty();
        return state == MovementState.RELEASED || late ? Optional.empty()
                : Optional.of(Obstacle.of(RuleCode.OUT_OF_SEQUENCE, "step", event.step(), state));
    }

    private Optional<Obstacle> exit(Happening event) {
        Optional<Leg> leg = here();
        if (leg.isEmpty() || leg.get().state() != LegState.STARTED) {
            return Optional.of(Obstacle.of(RuleCode.ALREADY_DECIDED, "exit.terminated"));
        }
        return ahead().isEmpty() ? Optional.of(Obstacle.of(RuleCode.OPERATION_NOT_STARTED, "exit.last"))
                : elsewhere(event, leg.get());
    }

    private Optional<Obstacle> enter(Happening event) {
        Optional<Leg> next = ahead();
        if (next.isEmpty() || here().filter(leg -> leg.state() == LegState.STARTED).isPresent()) {
            return Optional.of(Obstacle.of(RuleCode.OPERATION_STARTED, "enter.started"));
        }
        if (next.get().state() == LegState.REFUSED) {
            return Optional.of(Obstacle.of(RuleCode.OPERATION_SEQUENCE, "enter.refused", next.get().country()));
        }
        return elsewhere(event, next.get());
    }

    private Optional<Obstacle> refusal(Happening event) {
        Optional<Leg> next = ahead();
        boolean outside = here().filter(leg -> leg.state() == LegState.STARTED).isEmpty();
        if (next.isEmpty() || next.get().sequence() == 1 || !outside || next.get().state() != LegState.NONE) {
            return Optional.of(Obstacle.of(RuleCode.REFUSAL_NOT_ALLOWED, "refuse.not"));
        }
        return elsewhere(event, next.get());
    }

    /** It ends where it is, or, where the next country does not let it in, turns back to where it was. */
    private Optional<Obstacle> arrival(Happening event) {
        Optional<Leg> leg = here();
        boolean turned = ahead().filter(next -> next.state() == LegState.REFUSED).isPresent();
        if (leg.isEmpty() || leg.get().state() != LegState.STARTED && !turned) {
            return Optional.of(Obstacle.of(RuleCode.OPERATION_NOT_STARTED, "arrive.between"));
        }
        return elsewhere(event, leg.get());
    }

    /** On the road it is told as it happens; behind that, what was on paper alone. */
    private Optional<Obstacle> incident(Happening event) {
        return state.isOnTheRoad() || event.details().fallback().isPresent()
                && here().flatMap(Leg::terminatedAt).filter(event.at()::isBefore).isPresent() ? Optional.empty()
                        : Optional.of(Obstacle.of(RuleCode.OUT_OF_SEQUENCE, "incident.over"));
    }

    /** Before its time is over, what was reported on the road may be a reason; nothing is none. */
    private Optional<Obstacle> recovery() {
        boolean inTime = state == MovementState.RELEASED || state == MovementState.IN_TRANSIT
                || state == MovementState.AT_FRONTIER;
        return inTime && !marks.incident()
                ? Optional.of(Obstacle.of(RuleCode.OUT_OF_SEQUENCE, "recovery.nothing")) : Optional.empty();
    }

    private Optional<Obstacle> asking() {
        return state == MovementState.GUARANTEE_INVALID || marks.uncovered() ? Optional.empty()
                : Optional.of(Obstacle.of(RuleCode.OUT_OF_SEQUENCE, "ask.covered"));
    }

    /** Whose operation it is, is for that country to say; of the trade, the office says where it is. */
    private static Optional<Obstacle> elsewhere(Happening event, Leg leg) {
        return event.country().filter(country -> !country.equals(leg.country())).isPresent()
                ? Optional.of(Obstacle.of(RuleCode.OPERATION_SEQUENCE, "country.other", leg.country()))
                : Optional.empty();
    }

    /**
     * What ends an operation does not come before what began it, nor the next before that; nothing that happens on the
     * way comes before the release.
     */
    private Optional<Obstacle> tooEarly(Happening event) {
        Optional<Instant> before = switch (event.step()) {
            case EXIT, ENTER, REFUSE_ENTRY, ARRIVE, UNLOADING_REMARKS, CONTROL_RESULT, DISCHARGE -> last();
            default -> legs.get(0).startedAt();
        };
        // people tell the minute
        return before.map(at -> at.truncatedTo(ChronoUnit.MINUTES)).filter(event.at()::isBefore)
                .map(at -> Obstacle.in("at", RuleCode.BAD_DATE, "at.before", Obstacle.MINUTE.format(at)));
    }

    private Optional<Instant> last() {
        return here().map(leg -> leg.terminatedAt().orElse(leg.startedAt().orElseThrow()));
    }

    private MovementState next(Happening event) {
        List<MovementState> to = MovementMachine.STEPS.after(state, event.step()).stream().sorted().toList();
        if (to.size() == 1) {
            return to.get(0);
        }
        return switch (event.step()) {
            case PROOF -> event.ofAuthority() ? MovementState.CONTROL_RESULT : state;
            default -> well(event) ? good() : bad();
        };
    }

    private static boolean well(Happening event) {
        return event.details().result().orElse(FoundGoods.MAJOR).isWell();
    }

    private MovementState good() {
        return state == MovementState.UNDER_CONTROL ? MovementState.ACCEPTED : MovementState.CONTROL_RESULT;
    }

    private MovementState bad() {
        return switch (state) {
            case UNDER_CONTROL -> MovementState.NOT_RELEASED;
            case ARRIVED, UNLOADING, CONTROL_RESULT -> MovementState.DISCREPANCY;
            default -> MovementState.RECOVERY;
        };
    }

    private List<Leg> legs(Happening event) {
        Instant at = last().filter(event.at()::isBefore).orElse(event.at());
        return switch (event.step()) {
            case RELEASE -> with(legs.get(0).start(event.office(), at));
            case EXIT -> with(here().orElseThrow().terminate(at));
            case ENTER -> with(ahead().orElseThrow().start(event.office(), at));
            case REFUSE_ENTRY -> with(ahead().orElseThrow().refuse(event.office()));
            case ARRIVE -> here().filter(leg -> leg.state() == LegState.STARTED)
                    .map(leg -> with(leg.terminate(at))).orElse(legs);
            case DISCHARGE -> legs.stream().map(leg -> leg.discharge(at)).toList();
            default -> legs;
        };
    }

    private List<Leg> with(Leg changed) {
        List<Leg> all = new ArrayList<>(legs);
        all.set(changed.sequence() - 1, changed);
        return all;
    }
}
