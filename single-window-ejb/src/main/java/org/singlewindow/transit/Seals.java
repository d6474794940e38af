package org.singlewindow.transit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.kernel.RuleCode;

/**
 * The seals of a movement in the order in which they were put on, whatever was told first: people tell the minute, and
 * what was on paper comes late. Each set takes the place of the one before; what is not in the next one was taken off,
 * and a seal is broken by that. Pure.
 */
final class Seals {

    private final List<String> declared;
    private final List<Recorded> others;

    private Seals(List<String> declared, List<Recorded> others) {
        this.declared = declared;
        this.others = others;
    }

    static Seals of(Movement movement, List<Recorded> happened) {
        return new Seals(movement.way().seals(),
                happened.stream().filter(each -> !put(each).isEmpty())
                        .sorted(Comparator.comparing(each -> minute(each.happening().at()))).toList());
    }

    private static List<String> put(Recorded event) {
        return event.happening().details().seals();
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Those that are on the goods now. */
    List<String> on() {
        return others.isEmpty() ? declared : put(others.get(others.size() - 1));
    }

    /** By the number of each event that put on others, those that were on before it. */
    Map<Integer, List<String>> replaced() {
        Map<Integer, List<String>> replaced = new HashMap<>();
        List<String> before = declared;
        for (Recorded each : others) {
            replaced.put(each.number(), before);
            before = put(each);
        }
        return replaced;
    }

    /** Why these cannot have been put on then: one is broken, or none of them is another. */
    Optional<Obstacle> whatForbids(List<String> put, Instant at) {
        if (put.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> sets = new ArrayList<>(List.of(declared));
        others.stream().filter(each -> !minute(each.happening().at()).isAfter(at)).map(Seals::put).forEach(sets::add);
        Set<String> on = numbers(sets.get(sets.size() - 1));
        if (numbers(put).equals(on)) {
            return Optional.of(Obstacle.in("seals", RuleCode.INCONSISTENT, "seals.same", String.join(", ", put)));
        }
        Set<String> broken = sets.stream().flatMap(each -> each.stream()).map(Seals::number)
                .collect(Collectors.toCollection(HashSet::new));
        broken.removeAll(on);
        return put.stream().filter(seal -> broken.contains(number(seal))).findFirst()
                .map(seal -> Obstacle.in("seals", RuleCode.INCONSISTENT, "seals.broken", seal));
    }

    static Set<String> numbers(List<String> seals) {
        return seals.stream().map(Seals::number).collect(Collectors.toUnmodifiableSet());
    }

    /** However it is written. */
    static String number(String seal) {
        return MovementRepository.mark(seal);
    }
}
