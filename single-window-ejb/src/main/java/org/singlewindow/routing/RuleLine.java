package org.singlewindow.routing;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule as a line of text, as files, the database and pages have it: {@code *} for any, blanks between alternatives.
 */
public final class RuleLine {

    private static final String ANY = "*";

    private RuleLine() {
    }

    /** Throws {@link IllegalArgumentException} where a role or the mark for dangerous goods is none. */
    public static Rule parse(RuleView line) {
        Set<CountryRole> roles = EnumSet.noneOf(CountryRole.class);
        words(line.role()).forEach(role -> roles.add(CountryRole.valueOf(role)));
        var condition = new Condition(words(line.regime()), roles, words(line.hs()), words(line.post()),
                words(line.document()),
                dangerous(line.dangerous()));
        return new Rule(line.rule(), line.agency(), line.duty(), condition, line.text());
    }

    public static RuleView view(Rule rule) {
        Condition when = rule.when();
        return new RuleView(rule.id(), rule.agency(), rule.duty(), text(when.regimes()), text(when.roles()),
                text(when.hs()),
                text(when.posts()), text(when.documents()), when.dangerous().map(yes -> yes ? "yes" : "no").orElse(ANY),
                rule.text());
    }

    private static Optional<Boolean> dangerous(String text) {
        return switch (text.strip()) {
            case "", ANY -> Optional.empty();
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> throw new IllegalArgumentException("dangerous is yes, no or *, not " + text);
        };
    }

    private static Set<String> words(String text) {
        return text.isBlank() || text.strip().equals(ANY) ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    private static String text(Collection<?> words) {
        return words.isEmpty() ? ANY : words.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }
}
