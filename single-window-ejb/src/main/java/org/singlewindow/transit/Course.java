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
     * @param opened    when it was begun to look at the goods
     * @param found     when somebody said last what had been found
     */
    record Marks(boolean incident, boolean uncovered, boolean departed, Optional<Instant> opened,
            Optional<Instant> found) {

        static final Marks NONE = new Marks(false, false, false, Optional.empty(), Optional.empty());

        Marks after(MovementState before, Happening event) {
            MovementStep step = event.step();
            boolean bare = step == MovementStep.FAIL_GUARANTEE ? before == MovementState.RELEASED
                    : uncovered && step != MovementStep.ASK_AGAIN;
            boolean says = step == MovementStep.CONTROL_RESULT || step == MovementStep.UNLOADING_REMARKS;
            return new Marks(incident || step == MovementStep.INCIDENT, bare, departed || step == MovementStep.DEPART,
                    step == MovementStep.CONTROL ? Optional.of(event.at()) : opened,
                    says && found.filter(event.at()::isBefore).isEmpty() ? Optional.of(event.at()) : found);
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
            Optional<Obstacle> obstacle = course.whatForbids(each);
            if (obstacle.isPresent()) {
                throw new IllegalStateException(each + " cannot have happened: " + obstacle.get());
            }
            course = course.after(each);
        }
        return course;
    }

    Taken take(Happening event) {
        Optional<Obstacle> obstacle = Optional.of(event)
                .filter(each -> MovementMachine.STEPS.allows(state, each.step()))
                .flatMap(each -> AtItsMoment.obstacle(this, each, each.country()))
                .or(() -> whatForbids(event)).or(() -> tooEarly(event, last()));
        return obstacle.isPresent() ? new Taken(this, obstacle) : new Taken(after(event), Optional.empty());
    }

    private Course after(Happening event) {
        return new Course(MovementMachine.STEPS.take(state, event.step(), next(event)), legs(event),
                marks.after(state, event));
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

    private Optional<Obstacle> whatForbids(Happening event) {
        if (!MovementMachine.STEPS.allows(state, event.step())) {
            return Optional.of(MovementMachine.obstacle(state, event.step()));
        }
        Optional<Obstacle> place = switch (event.step()) {
            case DEPART -> departure(event);
            case EXIT -> exit(event);
            case ENTER -> enter(event);
            case REFUSE_ENTRY -> refusal(event);
            case ARRIVE -> arrival(event);
            case INCIDENT -> incident(event);
            case UNLOADING_REMARKS -> remarks(event);
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
        List<CountryCode> left = legs.stream().limit(legs.size() - 1L).map(Leg::country).toList();
        if (event.country().filter(country -> !left.contains(country)).isPresent()) {
            return Optional.of(Obstacle.of(RuleCode.OPERATION_NOT_STARTED, "exit.last"));
        }
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
        boolean before = here()
                .map(leg -> leg.terminatedAt().map(end -> !event.at().truncatedTo(ChronoUnit.MINUTES).isAfter(end))
                        .orElse(leg.state() == LegState.STARTED))
                .orElse(false);
        return state.isOnTheRoad() || event.details().fallback().isPresent() && before ? Optional.empty()
                : Optional.of(Obstacle.of(RuleCode.OUT_OF_SEQUENCE, "incident.over"));
    }

    /** Behind those by which it was looked at, what was on paper alone; what differs is solved by a second word. */
    private Optional<Obstacle> remarks(Happening event) {
        return state == MovementState.UNLOADING || event.details().fallback().isPresent() ? Optional.empty()
                : Optional.of(Obstacle.of(RuleCode.OUT_OF_SEQUENCE, "step", event.step(), state));
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
        return before.map(at -> at.truncatedTo(ChronoUnit.MINUTES)).filter(event.at()::isBefore).map(Course::early);
    }

    private static Obstacle early(Instant before) {
        return Obstacle.in("at", RuleCode.BAD_DATE, "at.before",
                (before.equals(before.truncatedTo(ChronoUnit.MINUTES)) ? Obstacle.MINUTE : Obstacle.SECOND)
                        .format(before));
    }

    /** A border is passed with its seconds behind those of the exit, if they are told; once they were not looked at. */
    private static Optional<Obstacle> tooEarly(Happening event, Optional<Instant> left) {
        return event.step() == MovementStep.ENTER || event.step() == MovementStep.REFUSE_ENTRY
                ? before(event, left).map(Course::early) : Optional.empty();
    }

    /** What it does not come before, where it does: by the second where it says one, else by the minute. */
    static Optional<Instant> before(Happening event, Optional<Instant> moment) {
        boolean exact = (event.step() == MovementStep.ENTER || event.step() == MovementStep.REFUSE_ENTRY)
                && !event.at().equals(event.at().truncatedTo(ChronoUnit.MINUTES));
        return moment.map(at -> at.truncatedTo(exact ? ChronoUnit.SECONDS : ChronoUnit.MINUTES))
                .filter(event.at()::isBefore);
    }

    Optional<Instant> last() {
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
