package org.singlewindow.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.criteria.Condition;
import org.singlewindow.criteria.Match;
import org.singlewindow.kernel.CountryCode;

/**
 * One line of a country's table: where the condition fits, this agency has this duty.
 *
 * @param russian the text in Russian; empty where the country has none
 */
public record Rule(String id, String agency, Duty duty, Condition when, String text, String russian) {

    private static final int SHOWN = 3;

    /** In one language alone. */
    public Rule(String id, String agency, Duty duty, Condition when, String text) {
        this(id, agency, duty, when, text, "");
    }

    /** Why it applies. */
    Reason reason(Match met, Journey journey) {
        return new Reason(id, text, String.join(", ", facts(met, journey)));
    }

    private List<String> facts(Match match, Journey journey) {
        List<String> facts = new ArrayList<>();
        List<GoodsLine> lines = match.items().mapToObj(journey.profile().goods()::get).toList();
        if (lines.isEmpty()) {
            lines = bearing(when.words(RoutingCriteria.DOCUMENT), journey.profile());
        }
        if (!lines.isEmpty()) {
            facts.add(items(lines));
        }
        facts.addAll(match.facts());
        facts.add(told(match.met(RoutingCriteria.ROLE).map(CountryRole::valueOf), journey.country()));
        return facts;
    }

    /** The items that bear one of the papers, where none that is for all goods is one of them. */
    private static List<GoodsLine> bearing(Set<String> papers, RoutingProfile profile) {
        return papers.isEmpty() || !Collections.disjoint(papers, profile.documents()) ? List.of()
                : profile.goods().stream().filter(line -> !Collections.disjoint(papers, line.documents())).toList();
    }

    /** Where it is open which of several it is, all of them. */
    static String told(Stream<CountryRole> parts, CountryCode country) {
        return parts.sorted().map(CountryRole::name).collect(Collectors.joining(" or ")) + " " + country;
    }

    static String items(List<GoodsLine> lines) {
        String shown = lines.stream().sorted(Comparator.comparingInt(GoodsLine::sequence).thenComparing(Rule::goods))
                .limit(SHOWN).map(line -> "item " + line.sequence() + ": " + goods(line))
                .collect(Collectors.joining(", "));
        return lines.size() > SHOWN ? shown + " and " + (lines.size() - SHOWN) + " more" : shown;
    }

    private static String goods(GoodsLine line) {
        String code = line.hs().map(Object::toString)
                .orElse(line.unread() ? "a commodity code that cannot be read" : "no commodity code");
        return line.danger() == GoodsLine.Danger.YES ? code + " dangerous" : code;
    }
}
