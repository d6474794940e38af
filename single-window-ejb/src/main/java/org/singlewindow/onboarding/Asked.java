package org.singlewindow.onboarding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.routing.Condition;
import org.singlewindow.routing.Rule;
import org.singlewindow.routing.RuleLine;
import org.singlewindow.routing.RuleView;

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
        RuleView line = RuleLine.view(rule);
        return Stream.concat(Stream.of("duty: " + rule.duty()),
                Stream.of("regime: " + line.regime(), "role: " + line.role(), "hs: " + some(rule.when().hs(), Set.of()),
                        "post: " + some(rule.when().posts(), Set.of()),
                        "document: " + some(rule.when().documents(), Set.of()), "dangerous: " + line.dangerous())
                        .filter(condition -> !condition.endsWith(" " + ANY)))
                .collect(Collectors.joining(", "));
    }

    /** The columns in which the new condition leaves something out, each with what stood and what stands there. */
    static String less(Condition before, Condition now) {
        Set<?> goods = before.hs().stream().filter(code -> !Coverage.coversGoods(now.hs(), Set.of(code)))
                .collect(Collectors.toSet());
        return joined(column("regime", before.regimes(), now.regimes()), column("role", before.roles(), now.roles()),
                column("hs", before.hs(), now.hs(), goods),
                column("post", before.posts(), now.posts()), column("document", before.documents(), now.documents()),
                column("dangerous", words(before), words(now)));
    }

    static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Set<String> words(Condition when) {
        return when.dangerous().map(yes -> Set.of(yes ? "yes" : "no")).orElse(Set.of());
    }

    private static String column(String name, Set<?> before, Set<?> now) {
        return column(name, before, now,
                before.stream().filter(word -> !now.contains(word)).collect(Collectors.toSet()));
    }

    private static String column(String name, Set<?> before, Set<?> now, Set<?> missing) {
        return now.isEmpty() || !before.isEmpty() && missing.isEmpty() ? ""
                : name + ": " + some(before, missing) + " → " + some(now, Set.of());
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
