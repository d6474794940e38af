package org.singlewindow.declaration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/**
 * What the offices and border posts named in a declaration come to. One that the register does not have was renamed or
 * mistyped, and may be any of its country's: nobody's approval passes by because of a letter, and the declarant is
 * told.
 */
final class PlaceRules {

    /** A place for goods may be anybody's warehouse; an office is always one of customs. */
    private static final String ANYBODYS = "/GoodsLocation/ID";

    private PlaceRules() {
    }

    /**
     * Of countries that do not take part nobody here knows the offices, and on a journey through one of them they may
     * stand.
     */
    static Stream<Violation> placesAreKnown(LodgeDeclaration declaration, References world) {
        return declaration.offices().stream()
                .filter(place -> !world.places().has(place.value()) && country(place)
                        .filter(country -> isElsewhere(country, declaration.journey(), world)).isEmpty())
                .map(place -> Violation.warning(RuleCode.UNKNOWN_OFFICE,
                        "'" + place.value() + "' is not in the register of offices and border posts"
                                + whose(place, declaration.journey(), world).map(PlaceRules::consequence).orElse(""),
                        "/" + place.path(), ""));
    }

    /** Its country would be on the way, and is not asked. */
    static Stream<Violation> placesAreOnTheWay(LodgeDeclaration declaration, References world) {
        return declaration.offices().stream().filter(place -> world.places().has(place.value()))
                .flatMap(place -> country(place)
                        .filter(country -> world.takesPart().test(country)
                                && !isOnTheWay(country, declaration.journey(), world))
                        .stream()
                        .map(country -> Violation.warning(RuleCode.INCONSISTENT,
                                "'" + place.value() + "' is a place in " + country
                                        + ", which is not on the way of these goods; nobody there is asked",
                                "/" + place.path(), "")));
    }

    private static String consequence(Set<CountryCode> countries) {
        return "; everybody who has a say at a post of " + (countries.isEmpty() ? "any country on the way"
                : countries.stream().sorted().map(CountryCode::value).collect(Collectors.joining(" and ")))
                + " is asked";
    }

    /** By code: each that no register has, and whose it may be; of nobody in particular where that is empty. */
    static Map<String, Set<CountryCode>> doubtful(LodgeDeclaration declaration, References world) {
        Map<String, Set<CountryCode>> found = new LinkedHashMap<>();
        declaration.offices().forEach(place -> whose(place, declaration.journey(), world)
                .ifPresent(countries -> found.put(place.value(), countries)));
        return found;
    }

    /** Nothing where there is no doubt: the place is known, or nobody's who takes part. */
    private static Optional<Set<CountryCode>> whose(Named place, Journey journey, References world) {
        if (world.places().has(place.value())) {
            return Optional.empty();
        }
        Optional<CountryCode> country = country(place);
        if (country.filter(world.takesPart()).isPresent()) {
            return country.map(own -> isOnTheWay(own, journey, world) ? Set.of(own) : Set.of());
        }
        if (country.filter(each -> isElsewhere(each, journey, world)).isPresent()) {
            return Optional.empty();
        }
        Set<CountryCode> resembling = world.places().resembling(place.value());
        if (!resembling.isEmpty()) {
            return Optional
                    .of(resembling.stream().anyMatch(each -> isOnTheWay(each, journey, world)) ? resembling : Set.of());
        }
        boolean foreign = place.path().endsWith(ANYBODYS)
                || country.filter(known -> world.has("countries", known.value())).isPresent();
        return foreign ? Optional.empty() : Optional.of(Set.of());
    }

    private static Optional<CountryCode> country(Named place) {
        return place.value().length() < 2 ? Optional.empty() : CountryCode.parse(place.value().substring(0, 2));
    }

    private static boolean isOnTheWay(CountryCode country, Journey journey, References world) {
        return journey.names(country) || world.lodger().country().equals(country);
    }

    private static boolean isElsewhere(CountryCode country, Journey journey, References world) {
        return !world.takesPart().test(country) && journey.names(country);
    }
}
