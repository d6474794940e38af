package org.singlewindow.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;

/** One line of a country's table: where the condition fits, this agency has this duty. */
public record Rule(String id, String agency, Duty duty, Condition when, String text) {

    private static final int SHOWN = 3;

    /** Why this rule applies to the declaration, or nothing where it does not. */
    Optional<Reason> apply(RoutingProfile profile, CountryCode country) {
        Set<CountryRole> parts = when.fitting(profile.parts(country));
        if (parts.isEmpty() || !when.fitsJourney(profile)) {
            return Optional.empty();
        }
        List<String> facts = new ArrayList<>();
        if (when.asksForGoods()) {
            List<GoodsLine> fitting = fitting(profile);
            if (fitting.isEmpty()) {
                return Optional.empty();
            }
            facts.add(items(fitting));
        } else if (!hasDocumentAnywhere(profile)) {
            return Optional.empty();
        }
        documents(profile).ifPresent(facts::add);
        when.posts().stream().filter(profile.posts()::contains).sorted().forEach(facts::add);
        when.posts().stream().flatMap(profile::insteadOf).distinct().sorted().map(code -> code + " (in no register)")
                .forEach(facts::add);
        facts.add(told(parts, country));
        return Optional.of(new Reason(id, text, String.join(", ", facts)));
    }

    /** Where it is open which of several it is, all of them. */
    static String told(Set<CountryRole> parts, CountryCode country) {
        return parts.stream().sorted().map(CountryRole::name).collect(Collectors.joining(" or ")) + " " + country;
    }

    private List<GoodsLine> fitting(RoutingProfile profile) {
        List<GoodsLine> fitting = new ArrayList<>();
        for (GoodsLine line : profile.goods()) {
            if (when.fitsGoods(line) && hasDocument(line, profile)) {
                fitting.add(line);
            }
        }
        return fitting;
    }

    private boolean hasDocument(GoodsLine line, RoutingProfile profile) {
        return when.documents().isEmpty()
                || when.documents().stream()
                        .anyMatch(type -> line.documents().contains(type) || profile.documents().contains(type));
    }

    private boolean hasDocumentAnywhere(RoutingProfile profile) {
        return when.documents().isEmpty() || presented(profile).anyMatch(when.documents()::contains);
    }

    private Optional<String> documents(RoutingProfile profile) {
        if (when.documents().isEmpty()) {
            return Optional.empty();
        }
        String types = presented(profile).filter(when.documents()::contains).distinct().sorted()
                .collect(Collectors.joining(" "));
        return types.isEmpty() ? Optional.empty() : Optional.of("document " + types);
    }

    private static Stream<String> presented(RoutingProfile profile) {
        return Stream.concat(profile.documents().stream(),
                profile.goods().stream().flatMap(line -> line.documents().stream()));
    }

    private static String items(List<GoodsLine> lines) {
        String shown = lines.stream().sorted(Comparator.comparingInt(GoodsLine::sequence).thenComparing(Rule::goods))
                .limit(SHOWN).map(line -> "item " + line.sequence() + ": " + goods(line))
                .collect(Collectors.joining(", "));
        return lines.size() > SHOWN ? shown + " and " + (lines.size() - SHOWN) + " more" : shown;
    }

    private static String goods(GoodsLine line) {
        String code = line.hs().map(Object::toString)
                .orElse(line.unread() ? "a commodity code that cannot be read" : "no commodity code");
        return line.dangerous() ? code + " dangerous" : code;
    }
}
