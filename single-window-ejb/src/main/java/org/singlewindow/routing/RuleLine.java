package org.singlewindow.routing;

import java.util.Map;
import java.util.TreeMap;
import org.singlewindow.criteria.Condition;
import org.singlewindow.criteria.Criterion;

/** A rule as a line of text, as files, the database and pages have it. */
public final class RuleLine {

    private RuleLine() {
    }

    /** Throws {@link IllegalArgumentException} where a word is none of its criterion's. */
    public static Rule parse(RuleView line) {
        return new Rule(line.rule(), line.agency(), line.duty(), RoutingCriteria.all().parse(line.conditions()),
                line.text(), line.russian());
    }

    public static RuleView view(Rule rule) {
        return new RuleView(rule.id(), rule.agency(), rule.duty(), conditions(rule.when()), rule.text(),
                rule.russian());
    }

    private static Map<String, String> conditions(Condition when) {
        Map<String, String> conditions = new TreeMap<>();
        for (Criterion<?, ?> criterion : RoutingCriteria.all().list()) {
            if (!when.words(criterion).isEmpty()) {
                conditions.put(criterion.name(), String.join(" ", when.words(criterion).stream().sorted().toList()));
            }
        }
        return conditions;
    }
}
