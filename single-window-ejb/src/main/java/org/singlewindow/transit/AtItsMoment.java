package org.singlewindow.transit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;

/**
 * What is told afterwards is held against what was so at its moment, and not only against how the movement stands now.
 * Of what was kept before anybody looked at that, nothing is said. Pure.
 */
final class AtItsMoment {

    private AtItsMoment() {
    }

    /** @param where it happened, where that is known */
    static Optional<Obstacle> obstacle(Course course, Happening event, Optional<CountryCode> where) {
        boolean paper = event.details().fallback().isPresent();
        if (event.step() == MovementStep.INCIDENT) {
            return where.map(country -> outside(course, event, country, paper))
                    .orElseGet(() -> paper ? ended(course, event) : Optional.empty());
        }
        return !paper ? Optional.empty() : switch (event.step()) {
            case DEPART -> left(course, event);
            case CONTROL -> before(event, course.last());
            case CONTROL_RESULT, UNLOADING_REMARKS -> before(event, course.marks().opened());
            case RELEASE, DISCHARGE -> before(event, course.marks().found());
            default -> Optional.empty();
        };
    }

    /**
     * Its operation in that country was running then. Whoever tells it as it happens may do so between two countries;
     * nothing is said of a country to which, as far as is known, it has not come.
     */
    private static Optional<Obstacle> outside(Course course, Happening event, CountryCode country, boolean paper) {
        List<Leg> there = course.legs().stream()
                .filter(leg -> leg.country().equals(country) && leg.startedAt().isPresent()).toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Instant began = there.get(0).startedAt().orElseThrow();
        if (isBefore(event, began)) {
            return Optional.of(wrong("at.notYet", country, Obstacle.MINUTE.format(began)));
        }
        return there.get(there.size() - 1).terminatedAt().filter(end -> paper && isAfter(event, end))
                .map(end -> wrong("at.noMore", country, Obstacle.MINUTE.format(end)));
    }

    /** Nobody said where: it was on the road all the same. */
    private static Optional<Obstacle> ended(Course course, Happening event) {
        return course.here().filter(leg -> !course.state().isOnTheRoad()).flatMap(Leg::terminatedAt)
                .filter(end -> isAfter(event, end)).map(end -> wrong("at.ended", Obstacle.MINUTE.format(end)));
    }

    /** Behind what came after it that it left is told once, and of a moment before that. */
    private static Optional<Obstacle> left(Course course, Happening event) {
        if (course.marks().departed()) {
            return Optional.of(Obstacle.of(RuleCode.OUT_OF_SEQUENCE, "depart.told"));
        }
        Leg first = course.legs().get(0);
        return first.terminatedAt().filter(end -> isAfter(event, end))
                .map(end -> wrong("at.noMore", first.country(), Obstacle.MINUTE.format(end)));
    }

    private static Optional<Obstacle> before(Happening event, Optional<Instant> moment) {
        return moment.filter(at -> isBefore(event, at))
                .map(at -> wrong("at.before", Obstacle.MINUTE.format(at)));
    }

    /** People tell the minute. */
    private static boolean isBefore(Happening event, Instant moment) {
        return event.at().isBefore(moment.truncatedTo(ChronoUnit.MINUTES));
    }

    private static boolean isAfter(Happening event, Instant moment) {
        return event.at().truncatedTo(ChronoUnit.MINUTES).isAfter(moment);
    }

    private static Obstacle wrong(String key, Object... arguments) {
        return Obstacle.in("at", RuleCode.BAD_DATE, key, arguments);
    }
}
