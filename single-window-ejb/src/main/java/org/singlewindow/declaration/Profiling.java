package org.singlewindow.declaration;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.NormalNumber;
import org.singlewindow.routing.CountryRole;
import org.singlewindow.routing.GoodsLine;
import org.singlewindow.routing.Regimes;
import org.singlewindow.routing.RoutingProfile;

/** Reads out of a declaration what routing decides by, and what lists show. */
final class Profiling {

    /** Of goods behind the first: a document of a thousand items is found by what most of it is. */
    private static final int MOST_WORDS = 500;

    private Profiling() {
    }

    /** What lists show of it, and what leads to it. */
    static Listing listing(Mrn mrn, Lrn lrn, LodgeDeclaration declaration, RoutingProfile profile) {
        Summary summary = summary(declaration, profile);
        return new Listing(summary.toJson(), search(mrn, lrn, summary, declaration.items()),
                declaration.particulars().numbers().stream().map(NormalNumber::value).toList());
    }

    /** What a search for words looks into: the goods of all items, each word once. */
    private static String search(Mrn mrn, Lrn lrn, Summary summary, List<LodgeDeclaration.Item> items) {
        String first = String.join(" ", mrn.value(), lrn.value(), summary.goods(), summary.exporter(),
                summary.importer()).toLowerCase(Locale.ROOT);
        if (items.size() < 2) {
            return first;
        }
        Set<String> words = new LinkedHashSet<>();
        SearchWords.collect(first, Integer.MAX_VALUE, words);
        int there = words.size();
        items.subList(1, items.size())
                .forEach(item -> SearchWords.collect(item.description(), there + MOST_WORDS, words));
        return words.stream().skip(there).collect(Collectors.joining(" ", first + " ", "")).strip();
    }

    static RoutingProfile profile(LodgeDeclaration declaration, References world) {
        CountryCode lodgedIn = world.lodger().country();
        Map<CountryCode, Set<CountryRole>> parts = parts(declaration, world);
        String regime = regime(declaration.typeCode(), lodgedIn, parts);
        // a document without a journey is lodged somewhere all the same, and that country is concerned;
        // a transit that names a journey past it concerns it no more than anybody
        if (parts.isEmpty() || !regime.equals("TRANSIT")) {
            Set<CountryRole> own = parts.computeIfAbsent(lodgedIn, here -> EnumSet.noneOf(CountryRole.class));
            if (own.isEmpty() || !own.contains(ownRole(regime)) && statedRegime(declaration.typeCode()).isPresent()) {
                own.add(ownRole(regime));
            }
        }
        return new RoutingProfile(regime, lodgedIn, parts,
                declaration.offices().stream().map(Named::value).collect(Collectors.toUnmodifiableSet()),
                declaration.items().stream().map(item -> line(item, world, parts.keySet())).toList(),
                declaration.documents(), PlaceRules.doubtful(declaration, world),
                DecisiveRules.isOfOwnType(declaration, world));
    }

    private static CountryRole ownRole(String regime) {
        return switch (regime) {
            case "EXPORT" -> CountryRole.EXPORTING;
            case "TRANSIT" -> CountryRole.TRANSIT;
            default -> CountryRole.IMPORTING;
        };
    }

    /**
     * Whoever exports or imports is not also passed through, unless it is only guessed that it does, other items go on
     * through it, or the way comes back to it; where goods return to their country, it has both parts. Rules ask for a
     * part of the declaration and for goods of an item, so such a country is asked about all items in both parts: too
     * much rather than too little.
     */
    static Map<CountryCode, Set<CountryRole>> parts(LodgeDeclaration declaration, References world) {
        Map<CountryCode, Set<CountryRole>> parts = new LinkedHashMap<>();
        codes(declaration.journey().exports()).forEach(country -> add(parts, country, CountryRole.EXPORTING));
        codes(declaration.journey().destinations()).forEach(country -> add(parts, country, CountryRole.IMPORTING));
        List<JourneyEnd> ends = JourneyEnd.both(declaration, world);
        List<CountryCode> way = codes(declaration.journey().itinerary()).toList();
        for (JourneyEnd end : ends) {
            way = end.within(way);
        }
        way.forEach(country -> add(parts, country, CountryRole.TRANSIT));
        ends.forEach(end -> end.mayBe().forEach(
                country -> add(parts, country, end.leaving() ? CountryRole.EXPORTING : CountryRole.IMPORTING)));
        return parts;
    }

    private static void add(Map<CountryCode, Set<CountryRole>> parts, CountryCode country, CountryRole part) {
        parts.computeIfAbsent(country, each -> EnumSet.noneOf(CountryRole.class)).add(part);
    }

    private static Stream<CountryCode> codes(List<Named> countries) {
        return countries.stream().map(Named::value).map(CountryCode::parse).flatMap(Optional::stream);
    }

    private static String regime(String type, CountryCode lodgedIn, Map<CountryCode, Set<CountryRole>> parts) {
        return statedRegime(type).orElseGet(() -> {
            Set<CountryRole> own = parts.getOrDefault(lodgedIn, Set.of(CountryRole.IMPORTING));
            return own.contains(CountryRole.IMPORTING) ? "IMPORT"
                    : own.contains(CountryRole.EXPORTING) ? "EXPORT" : "TRANSIT";
        });
    }

    /** What the type of the declaration says by itself. */
    static Optional<String> statedRegime(String type) {
        return Regimes.statedBy(type);
    }

    /** What all have in common counts for all, and what a country has added for its own rules. */
    private static GoodsLine line(LodgeDeclaration.Item item, References world, Set<CountryCode> countries) {
        boolean unread = Doubt.besets(item.codes(), world.common());
        Set<CountryCode> knownIn = unread ? countries.stream()
                .filter(country -> !Doubt.besets(item.codes(), world.in(country))).collect(Collectors.toSet())
                : Set.of();
        return new GoodsLine(item.sequence(), item.codes().hs(), unread, knownIn, danger(item), item.documents());
    }

    private static GoodsLine.Danger danger(LodgeDeclaration.Item item) {
        return item.isSilent() ? GoodsLine.Danger.UNKNOWN : GoodsLine.Danger.of(item.dangerous());
    }

    static Summary summary(LodgeDeclaration declaration, RoutingProfile profile) {
        var journey = declaration.journey();
        return new Summary(profile.regime(), declaration.typeCode(), first(journey.exports()),
                first(journey.destinations()),
                between(journey).filter(country -> profile.parts(country).contains(CountryRole.TRANSIT))
                        .map(CountryCode::value).toList(),
                declaration.items().size(),
                declaration.items().isEmpty() ? "" : declaration.items().get(0).description(), mass(declaration),
                declaration.parties().exporter(), declaration.parties().importer());
    }

    /** Where the goods pass after they have left and before they come; again where they come there again. */
    private static Stream<CountryCode> between(LodgeDeclaration.Journey journey) {
        List<Named> way = journey.way();
        int end = way.size() - (first(journey.destinations()).isPresent() ? 1 : 0);
        return codes(way.subList(Math.min(end, first(journey.exports()).isPresent() ? 1 : 0), Math.max(0, end)));
    }

    private static Optional<String> first(List<Named> countries) {
        return codes(countries).findFirst().map(CountryCode::value);
    }

    private static String mass(LodgeDeclaration declaration) {
        return declaration.totals().grossMass()
                .or(() -> declaration.items().stream().map(LodgeDeclaration.Item::grossMass).flatMap(Optional::stream)
                        .reduce(java.math.BigDecimal::add))
                .map(mass -> mass.stripTrailingZeros().toPlainString()).orElse("");
    }
}
