package org.singlewindow.declaration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.reference.Facts;
import org.singlewindow.routing.CountryRole;
import org.singlewindow.routing.GoodsLine;
import org.singlewindow.routing.RoutingProfile;

/** Reads out of a declaration what routing decides by, and what lists show. */
final class Profiling {

    private Profiling() {
    }

    static RoutingProfile profile(LodgeDeclaration declaration, References world) {
        CountryCode lodgedIn = world.lodger().country();
        Map<CountryCode, CountryRole> countries = countries(declaration);
        String regime = regime(declaration.typeCode(), lodgedIn, countries);
        // a document without a journey is lodged somewhere all the same, and that country is concerned;
        // a transit that names a journey past it concerns it no more than anybody
        if (countries.isEmpty() || !regime.equals("TRANSIT")) {
            // as an exporter often names its own country as the first on the way, and nowhere else
            countries.merge(lodgedIn, ownRole(regime), (named, own) -> named == CountryRole.TRANSIT ? own : named);
        }
        return new RoutingProfile(regime, lodgedIn, countries,
                declaration.offices().stream().map(Named::value).collect(Collectors.toUnmodifiableSet()),
                declaration.items().stream().map(Profiling::line).toList(), declaration.documents(),
                PlaceRules.doubtful(declaration, world));
    }

    private static CountryRole ownRole(String regime) {
        return switch (regime) {
            case "EXPORT" -> CountryRole.EXPORTING;
            case "TRANSIT" -> CountryRole.TRANSIT;
            default -> CountryRole.IMPORTING;
        };
    }

    /** Whoever exports is not also passed through; where goods return to their country it imports. */
    private static Map<CountryCode, CountryRole> countries(LodgeDeclaration declaration) {
        Map<CountryCode, CountryRole> countries = new LinkedHashMap<>();
        codes(declaration.journey().exports()).forEach(country -> countries.put(country, CountryRole.EXPORTING));
        codes(declaration.journey().destinations()).forEach(country -> countries.put(country, CountryRole.IMPORTING));
        codes(declaration.journey().itinerary())
                .forEach(country -> countries.putIfAbsent(country, CountryRole.TRANSIT));
        return countries;
    }

    private static Stream<CountryCode> codes(List<Named> countries) {
        return countries.stream().map(Named::value).map(CountryCode::parse).flatMap(Optional::stream);
    }

    private static String regime(String type, CountryCode lodgedIn, Map<CountryCode, CountryRole> countries) {
        return statedRegime(type).orElseGet(() -> switch (countries.getOrDefault(lodgedIn, CountryRole.IMPORTING)) {
            case EXPORTING -> "EXPORT";
            case IMPORTING -> "IMPORT";
            case TRANSIT -> "TRANSIT";
        });
    }

    /** What the type of the declaration says by itself. */
    static Optional<String> statedRegime(String type) {
        if (type.startsWith("EX")) {
            return Optional.of("EXPORT");
        }
        if (type.startsWith("IM") || type.startsWith("CO")) {
            return Optional.of("IMPORT");
        }
        return type.startsWith("T") ? Optional.of("TRANSIT") : Optional.empty();
    }

    private static GoodsLine line(LodgeDeclaration.Item item) {
        Optional<HsCode> code = item.codes().hs();
        // a heading that does not exist was meant as another one
        boolean unread = item.codes().unread() || code.isPresent() && Facts.isOfNoHeading(code.get().value());
        return new GoodsLine(item.sequence(), code, unread, item.dangerous(), item.documents());
    }

    static Summary summary(LodgeDeclaration declaration, RoutingProfile profile) {
        var journey = declaration.journey();
        return new Summary(profile.regime(), declaration.typeCode(), first(journey.exports()),
                first(journey.destinations()),
                codes(journey.itinerary()).filter(country -> profile.countries().get(country) == CountryRole.TRANSIT)
                        .distinct()
                        .map(CountryCode::value).toList(),
                declaration.items().size(),
                declaration.items().isEmpty() ? "" : declaration.items().get(0).description(), mass(declaration),
                declaration.parties().exporter(), declaration.parties().importer());
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
