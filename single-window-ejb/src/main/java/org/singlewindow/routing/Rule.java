package org.singlewindow.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
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
    private static final Comparator<GoodsLine> BY_NUMBER = Comparator.comparingInt(GoodsLine::sequence)
            .thenComparing(Rule::goods);

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
        List<GoodsLine> lines = new ArrayList<>();
        match.items().forEach(item -> lines.add(journey.profile().goods().get(item)));
        if (lines.isEmpty()) {
            lines.addAll(bearing(when.words(RoutingCriteria.DOCUMENT), journey.profile()));
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
        StringBuilder told = new StringBuilder();
        parts.collect(Collectors.toCollection(() -> EnumSet.noneOf(CountryRole.class)))
                .forEach(part -> told.append(told.isEmpty() ? "" : " or ").append(part.name()));
        return told.append(' ').append(country).toString();
    }

    static String items(List<GoodsLine> lines) {
        List<GoodsLine> inOrder = new ArrayList<>(lines);
        inOrder.sort(BY_NUMBER);
        StringBuilder shown = new StringBuilder();
        for (GoodsLine line : inOrder.subList(0, Math.min(SHOWN, inOrder.size()))) {
            shown.append(shown.isEmpty() ? "" : ", ").append("item ").append(line.sequence()).append(": ")
                    .append(goods(line));
        }
        return lines.size() > SHOWN ? shown.append(" and ").append(lines.size() - SHOWN).append(" more").toString()
                : shown.toString();
    }

    private static String goods(GoodsLine line) {
        String code = line.hs().map(Object::toString)
                .orElse(line.unread() ? "a commodity code that cannot be read" : "no commodity code");
        return line.danger() == GoodsLine.Danger.YES ? code + " dangerous" : code;
    }
}
