package org.singlewindow.web.transit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.transit.Leg;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.MovementView;

/**
 * What happened to a movement, in its order and in its countries. People tell the minute: of two things of one minute,
 * that was first which was told first.
 *
 * @param country of an office; empty where no list has it
 */
record Happened(MovementView seen, Function<String, Optional<CountryCode>> country) {

    List<MovementView.Line> inOrder() {
        return inOrder(seen.events());
    }

    /** What was on paper is told late. */
    static List<MovementView.Line> inOrder(List<MovementView.Line> events) {
        return events.stream().sorted(Comparator.comparing(each -> minute(each.at()))).toList();
    }

    /** Number of the operation that was running then. */
    int sequence(MovementView.Line line) {
        return seen.operations().stream().filter(leg -> isBehindBeginning(line, leg)).mapToInt(Leg::sequence).max()
                .orElse(1);
    }

    private boolean isBehindBeginning(MovementView.Line line, Leg leg) {
        if (leg.startedAt().isEmpty() || line.at().isBefore(minute(leg.startedAt().get()))) {
            return false;
        }
        Instant began = leg.startedAt().get();
        return minute(line.at()).isAfter(began) || isBehindBorder(line, leg, began);
    }

    /**
     * In the minute in which a border was passed: whose office it was or who told it says on which side; else the
     * seconds, where both have some, and else what was told first.
     */
    private boolean isBehindBorder(MovementView.Line line, Leg leg, Instant began) {
        Optional<Leg> there = where(line).flatMap(this::last);
        if (there.isPresent()) {
            return leg.sequence() <= there.get().sequence();
        }
        boolean exact = !line.at().equals(minute(line.at())) && !began.equals(minute(began));
        return exact && !line.at().equals(began) ? line.at().isAfter(began)
                : entry(leg).filter(entered -> line.number() < entered.number()).isEmpty();
    }

    private Optional<CountryCode> where(MovementView.Line line) {
        return line.country().or(() -> Optional.of(line.office().code()).filter(code -> !code.isEmpty())
                .flatMap(country));
    }

    private Optional<Leg> last(CountryCode of) {
        return seen.operations().stream()
                .filter(leg -> leg.country().equals(of) && leg.startedAt().isPresent())
                .reduce((one, later) -> later);
    }

    /** The event that began it; none of the first, which the release began. */
    private Optional<MovementView.Line> entry(Leg leg) {
        return seen.events().stream().filter(each -> each.step() == MovementStep.ENTER)
                .skip(Math.max(0, leg.sequence() - 2L)).findFirst().filter(any -> leg.sequence() > 1);
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
