package org.singlewindow.transit;

import java.util.List;
import org.singlewindow.kernel.CountryCode;

/** What may come of a course yet: what was on paper is told in any order. */
record Outlook(Course course) {

    /** Whether what is not possible now may be, once what came before it has been told. */
    boolean mayComeYet(Happening event) {
        MovementState state = course.state();
        if (!state.isOpen() || Course.before(event, course.last()).isPresent()
                || AtItsMoment.obstacle(course, event, event.country()).isPresent()) {
            return false;
        }
        List<Leg> of = course.legs().stream()
                .filter(leg -> event.country().filter(c -> !c.equals(leg.country())).isEmpty()).toList();
        boolean comes = of.stream().anyMatch(leg -> isToEnd(leg) || mayTurnBackTo(leg));
        return switch (event.step()) {
            case EXIT -> of.stream().anyMatch(leg -> isToEnd(leg) && leg.sequence() < course.legs().size());
            case ARRIVE -> comes;
            case ENTER, REFUSE_ENTRY -> of.stream().anyMatch(leg -> leg.state() == LegState.NONE);
            case DEPART -> state.isBeforeRelease();
            case INCIDENT -> state.isBeforeRelease() || state.isOnTheRoad() || state == MovementState.RECOVERY && comes;
            case CONTROL -> state.isBeforeRelease() || state == MovementState.ARRIVED || comes;
            default -> true;
        };
    }

    private static boolean isToEnd(Leg leg) {
        return leg.state() == LegState.NONE || leg.state() == LegState.STARTED;
    }

    /** It has left, and whether the next country lets it in nobody has told yet. */
    private boolean mayTurnBackTo(Leg leg) {
        return course.here().filter(leg::equals).isPresent()
                && course.ahead().filter(next -> next.state() == LegState.NONE).isPresent();
    }

    /** Whether the goods come to that country and, as far as is known, have not got there. */
    boolean comesTo(CountryCode country) {
        return course.legs().stream().anyMatch(leg -> leg.country().equals(country) && leg.state() == LegState.NONE)
                && course.here().filter(leg -> leg.country().equals(country)).isEmpty();
    }

    /** Whether the goods are in that country, or come to it. */
    boolean isBefore(CountryCode country) {
        int from = course.here().map(Leg::sequence).orElse(1);
        return course.legs().stream().anyMatch(leg -> leg.country().equals(country) && leg.sequence() >= from
                && leg.state() != LegState.REFUSED);
    }
}
