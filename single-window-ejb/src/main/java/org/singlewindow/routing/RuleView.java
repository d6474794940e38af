package org.singlewindow.routing;

import java.util.List;
import java.util.Map;

/**
 * One line of a country's routing table, as its files say it.
 *
 * @param conditions by the name of the criterion, alternatives with blanks between; what may be anything is left out
 */
public record RuleView(String rule, String agency, Duty duty, Map<String, String> conditions, String text) {

    public RuleView {
        conditions = Map.copyOf(conditions);
    }

    /** In the order of the columns. */
    public List<Asked> asked() {
        return RoutingCriteria.all().names().stream().filter(conditions::containsKey)
                .map(name -> new Asked(name, conditions.get(name))).toList();
    }

    /** One of the conditions. */
    public record Asked(String name, String words) {}
}
