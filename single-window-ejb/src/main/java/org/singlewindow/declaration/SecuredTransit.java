package org.singlewindow.declaration;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.Particulars.Guarantee;
import org.singlewindow.declaration.Particulars.Means;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.routing.Regimes;

/**
 * What a declaration says of a transit that guarantees answer for.
 *
 * @param route      every country of the way, in its order
 * @param goods      the codes of all goods
 * @param departure  the office where it begins, {@code destination} where it is to end, {@code passed} the others
 *                   named; as they stand, empty where none is named
 * @param carrier    its number; empty where none is named
 * @param guarantees at least one
 * @param means      the vehicle at departure, or where none is named at the border
 */
public record SecuredTransit(List<CountryCode> route, Set<HsCode> goods, String departure, String destination,
        List<String> passed, String carrier, List<Guarantee> guarantees, List<String> seals, String means) {

    private static final String OFFICE = "Declaration/DeclarationOfficeID";
    private static final String PRESENTED = "Declaration/PresentationOffice/ID";

    public SecuredTransit {
        route = List.copyOf(route);
        goods = Set.copyOf(goods);
        passed = List.copyOf(passed);
        guarantees = List.copyOf(guarantees);
        seals = List.copyOf(seals);
    }

    /** Nothing where it is no transit, or names no guarantee. */
    static Optional<SecuredTransit> of(LodgeDeclaration declaration, CountryCode lodgedIn) {
        return isOne(declaration)
                ? Optional.of(read(declaration, declaration.particulars().proof().guarantees(), lodgedIn))
                : Optional.empty();
    }

    /** Whether it is a transit that names a guarantee. */
    static boolean isOne(LodgeDeclaration declaration) {
        return !declaration.particulars().proof().guarantees().isEmpty()
                && Regimes.isTransit(declaration.typeCode());
    }

    private static SecuredTransit read(LodgeDeclaration declaration, List<Guarantee> guarantees,
            CountryCode lodgedIn) {
        var carriage = declaration.particulars().carriage();
        return new SecuredTransit(route(declaration.journey(), lodgedIn),
                declaration.items().stream().flatMap(item -> item.codes().hs().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                office(declaration, OFFICE), office(declaration, PRESENTED),
                declaration.offices().stream()
                        .filter(each -> !each.path().equals(OFFICE) && !each.path().equals(PRESENTED))
                        .map(Named::value).distinct().toList(),
                carriage.carrier(), guarantees,
                carriage.equipment().stream().flatMap(each -> each.seals().stream()).filter(seal -> !seal.isBlank())
                        .distinct().toList(),
                carriage.means().stream().filter(each -> !each.id().isEmpty())
                        .min(Comparator.comparing(Means::atTheBorder)).map(Means::id).orElse(""));
    }

    /** A country that is named twice in a row is one; one that comes again later is refused before (JRN-08). */
    private static List<CountryCode> route(LodgeDeclaration.Journey journey, CountryCode lodgedIn) {
        Set<CountryCode> route = new LinkedHashSet<>();
        List<CountryCode> ends = codes(journey.destinations()).limit(1).toList();
        Stream.of(codes(journey.exports()).limit(1), codes(journey.itinerary())).flatMap(each -> each)
                .filter(each -> !ends.contains(each)).forEach(route::add);
        if (route.isEmpty()) {
            route.add(lodgedIn);
        }
        route.addAll(ends);
        return List.copyOf(route);
    }

    private static Stream<CountryCode> codes(List<Named> countries) {
        return countries.stream().map(Named::value).map(CountryCode::parse).flatMap(Optional::stream);
    }

    private static String office(LodgeDeclaration declaration, String path) {
        return declaration.offices().stream().filter(each -> each.path().equals(path)).map(Named::value).findFirst()
                .orElse("");
    }
}
