package org.singlewindow.onboarding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.criteria.Condition;
import org.singlewindow.criteria.Criterion;
import org.singlewindow.routing.RoutingCriteria;
import org.singlewindow.routing.Rule;

/**
 * What a rule asks for, and what another one asks for less, in the words of the columns, which are the same in every
 * language.
 */
final class Asked {

    private static final String ANY = "*";
    private static final int SHOWN = 5;

    private Asked() {
    }

    /** Duty and conditions; what is left open is left out. */
    static String by(Rule rule) {
        return Stream.concat(Stream.of("duty: " + rule.duty()), RoutingCriteria.all().list().stream()
                .filter(criterion -> !rule.when().words(criterion).isEmpty())
                .map(criterion -> criterion.name() + ": " + some(rule.when().words(criterion), Set.of())))
                .collect(Collectors.joining(", "));
    }

    /** The columns in which the new condition leaves something out, each with what stood and what stands there. */
    static String less(Condition before, Condition now) {
        return joined(RoutingCriteria.all().list().stream()
                .map(criterion -> column(criterion, before.words(criterion), now.words(criterion)))
                .toArray(String[]::new));
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String column(Criterion<?, ?> criterion, Set<String> before, Set<String> now) {
        Set<String> missing = before.stream().filter(word -> !criterion.matcher().covers(now, word))
                .collect(Collectors.toSet());
        return now.isEmpty() || !before.isEmpty() && missing.isEmpty() ? ""
                : criterion.name() + ": " + some(before, missing) + " → " + some(now, Set.of());
    }

    /** So many, those that matter first. */
    private static String some(Collection<?> words, Set<?> first) {
        Comparator<Object> order = Comparator.<Object, Boolean>comparing(word -> !first.contains(word))
                .thenComparing(Object::toString);
        return words.isEmpty() ? ANY
                : words.stream().sorted(order).limit(SHOWN).map(Object::toString).collect(Collectors.joining(" "))
                        + (words.size() > SHOWN ? " …" : "");
    }
}
