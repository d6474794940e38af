package org.singlewindow.routing;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.singlewindow.kernel.Worded;

/**
 * One line of a country's goods that cannot wait: they are live, or they perish.
 *
 * @param name     what goods they are, in the country's own words; each once
 * @param hs       chapters, headings or longer prefixes of their commodity codes
 * @param hours    within which they are answered, where an agency has not published less for all goods
 * @param agencies codes of those that answer so fast; of no one, all of the country
 * @param russian  the name in Russian; empty where the country has none
 */
public record UrgentGoods(String name, SortedSet<String> hs, int hours, Set<String> agencies, String russian) {

    /** As the name of a rule, for why somebody is asked to be quick. */
    public static final String RULE = "URGENT";

    public UrgentGoods {
        hs = new TreeSet<>(hs);
        agencies = Set.copyOf(agencies);
    }

    boolean binds(String agency) {
        return agencies.isEmpty() || agencies.contains(agency);
    }

    /** In the reader's language as far as the country says it so. */
    public Worded said() {
        return RuleView.said(name, russian);
    }
}
