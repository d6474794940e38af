package org.singlewindow.routing;

import java.util.List;
import java.util.Map;
import org.singlewindow.kernel.Worded;

/**
 * One line of a country's routing table, as its files say it.
 *
 * @param conditions by the name of the criterion, alternatives with blanks between; what may be anything is left out
 * @param russian    the text in Russian; empty where the country has none
 */
public record RuleView(String rule, String agency, Duty duty, Map<String, String> conditions, String text,
        String russian) {

    private static final String RUSSIAN = "ru";

    public RuleView {
        conditions = Map.copyOf(conditions);
    }

    /** In one language alone. */
    public RuleView(String rule, String agency, Duty duty, Map<String, String> conditions, String text) {
        this(rule, agency, duty, conditions, text, "");
    }

    /** Why it asks, in the reader's language as far as the country says it so. */
    public Worded said() {
        return said(text, russian);
    }

    static Worded said(String text, String russian) {
        return language -> russian.isEmpty() || !language.getLanguage().equals(RUSSIAN) ? text : russian;
    }

    /** In the order of the columns. */
    public List<Asked> asked() {
        return RoutingCriteria.all().names().stream().filter(conditions::containsKey)
                .map(name -> new Asked(name, conditions.get(name))).toList();
    }

    /** One of the conditions. */
    public record Asked(String name, String words) {}
}
