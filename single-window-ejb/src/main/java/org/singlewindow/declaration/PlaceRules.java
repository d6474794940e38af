package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;
import static org.singlewindow.declaration.LodgementRule.remarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;

/**
 * What the offices and border posts named in a declaration come to. One that the register does not have was renamed or
 * mistyped, and may be any of its country's: nobody's approval passes by because of a letter, and the declarant is
 * told.
 */
final class PlaceRules {

    static final List<LodgementRule> NAMED = List.of(
            remarks("PLC-01", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW).holds(Hold.APPROVAL).says("office.unknown",
                    "office.unknown."),
            remarks("PLC-02", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW).holds(Hold.APPROVAL).says("office.aside"),
            remarks("PLC-03", RuleTier.ACROSS, RuleSource.RKC).holds(Hold.APPROVAL).says("office.declared"),
            remarks("PLC-04", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW).holds(Hold.APPROVAL).says("office.leads"),
            remarks("PLC-05", RuleTier.ACROSS, RuleSource.EU_UCC).holds(Hold.APPROVAL).says("office.exit"),
            notes("PLC-07", RuleTier.ACROSS, RuleSource.RKC).holds(Hold.APPROVAL).says("office.inland"));

    private static final String DECLARED = "Declaration/DeclarationOfficeID";
    private static final String EXIT = "Declaration/ExitOffice/ID";

    /** A place for goods may be anybody's warehouse; an office is always one of customs. */
    private static final String ANYBODYS = "/GoodsLocation/ID";

    /**
     * Where goods are loaded, and names, are mostly towns: a post or an office that stands there counts, and of
     * anything else nothing is said.
     */
    private static final Pattern ASIDE = Pattern.compile(".*(/LoadingLocation/ID|Location/Name)");

    private static final String LOADED_AT = "/LoadingLocation/ID";

    /** UN/LOCODE, or the code of an airport. */
    private static final Pattern TOWN = Pattern.compile("[A-Z]{2} ?[A-Z2-9]{3}|[A-Z]{3}");

    /** As offices and posts are numbered, and towns are not: those have five letters. */
    private static final Pattern NUMBERED = Pattern.compile("(?=.*\\d)[A-Za-z]{2}[A-Za-z0-9]{4,}");

    /** Of a country, in front of a code. */
    private static final int LETTERS = 2;

    private PlaceRules() {
    }

    /**
     * Of countries that do not take part nobody here knows the offices, and on a journey through one of them they may
     * stand.
     */
    static Stream<Violation> placesAreKnown(LodgeDeclaration declaration, References world) {
        return declaration.offices().stream().filter(place -> !world.places().has(place.value()))
                .flatMap(place -> told(place, declaration, world).stream());
    }

    private static Optional<Violation> told(Named place, LodgeDeclaration declaration, References world) {
        Optional<Set<CountryCode>> whose = whose(place, declaration, world);
        if (whose.isEmpty() && (isAside(place) && !isNoTown(place)
                || country(place).filter(country -> isElsewhere(country, declaration, world)).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(Violation.warning(RuleCode.UNKNOWN_OFFICE,
                whose.map(countries -> consequence(place.value(), countries))
                        .orElseGet(() -> FindingTexts.say("office.unknown", place.value())),
                "/" + place.path(), ""));
    }

    /** Its country would be on the way, and is not asked. */
    static Stream<Violation> placesAreOnTheWay(LodgeDeclaration declaration, References world) {
        return declaration.offices().stream().filter(place -> world.places().has(place.value()))
                .flatMap(place -> country(place)
                        .filter(country -> world.takesPart().test(country)
                                && !isOnTheWay(country, declaration, world))
                        .stream()
                        .map(country -> Violation.warning(RuleCode.INCONSISTENT,
                                FindingTexts.say("office.aside", place.value(), country),
                                "/" + place.path(), "")));
    }

    /**
     * A post of another country that is on the way is known, and is the wrong one: the rules of the right one are not
     * asked. An office of presentation may be at either end of the journey, and places for goods anywhere.
     */
    static Stream<Violation> placesAreInTheirCountry(LodgeDeclaration declaration, References world) {
        return declaration.offices().stream()
                .filter(place -> world.places().has(place.value()))
                .flatMap(place -> country(place)
                        .filter(country -> isOnTheWay(country, declaration, world))
                        .flatMap(country -> misplaced(place, country, declaration, world))
                        .stream()
                        .map(words -> Violation.warning(RuleCode.INCONSISTENT, words, "/" + place.path(), "")));
    }

    /**
     * Goods that leave by a post come into the country on its other side. Where that is not on the way, the post is not
     * the one that is meant, or the country was forgotten; either way somebody may not be asked.
     */
    static Stream<Violation> postsLeadOnTheWay(LodgeDeclaration declaration, References world) {
        LodgeDeclaration.Journey journey = declaration.journey();
        if (journey.itinerary().isEmpty() && journey.destinations().isEmpty()) {
            return Stream.of();
        }
        return declaration.offices().stream().filter(place -> place.path().equals(EXIT))
                .flatMap(place -> world.places().beyond(place.value())
                        .filter(country -> !isOnTheWay(country, declaration, world)).stream()
                        .map(country -> Violation.warning(RuleCode.INCONSISTENT,
                                FindingTexts.say("office.leads", place.value(), country), "/" + place.path(), "")));
    }

    /** An office inland is known as well, and no rule that hangs on a post is met by it. */
    static Stream<Violation> goodsLeaveAtABorderPost(LodgeDeclaration declaration, References world) {
        return declaration.offices().stream()
                .filter(place -> place.path().equals(EXIT) && world.places().has(place.value())
                        && !world.places().hasBorderPost(place.value()))
                .map(place -> Violation.warning(RuleCode.INCONSISTENT,
                        FindingTexts.say("office.inland", place.value()), "/" + place.path(), ""));
    }

    private static Optional<Wording> misplaced(Named place, CountryCode in, LodgeDeclaration declaration,
            References world) {
        String regime = Profiling.statedRegime(declaration.typeCode()).orElse("");
        boolean export = regime.equals("EXPORT");
        CountryCode here = world.lodger().country();
        if (place.path().equals(DECLARED) && (export || regime.equals("IMPORT")) && !in.equals(here)) {
            return Optional.of(FindingTexts.say("office.declared", place.value(), in, here));
        }
        Set<CountryCode> left = left(declaration, export ? Stream.of(here) : Stream.of());
        boolean abroad = export ? !left.contains(in) : isOnlyReached(in, left, declaration);
        return place.path().equals(EXIT) && abroad
                ? Optional.of(FindingTexts.say("office.exit", place.value(), in, left.stream().sorted().toList()))
                : Optional.empty();
    }

    /** Countries that the goods are known to leave. */
    private static Set<CountryCode> left(LodgeDeclaration declaration, Stream<CountryCode> here) {
        return Stream.concat(here, codes(declaration.journey().exports())).collect(Collectors.toSet());
    }

    /** The goods end there, and neither begin there nor pass through. */
    private static boolean isOnlyReached(CountryCode country, Set<CountryCode> left, LodgeDeclaration declaration) {
        return !left.isEmpty() && !left.contains(country)
                && codes(declaration.journey().destinations()).anyMatch(country::equals);
    }

    private static Stream<CountryCode> codes(List<Named> countries) {
        return countries.stream().flatMap(each -> CountryCode.parse(each.value()).stream());
    }

    private static Wording consequence(String place, Set<CountryCode> countries) {
        return countries.isEmpty() ? FindingTexts.say("office.unknown.anywhere", place)
                : FindingTexts.say("office.unknown.of", place, countries.stream().sorted().toList());
    }

    /** By code: each that no register has, and whose it may be; of nobody in particular where that is empty. */
    static Map<String, Set<CountryCode>> doubtful(LodgeDeclaration declaration, References world) {
        Map<String, Set<CountryCode>> found = new LinkedHashMap<>();
        declaration.offices().forEach(place -> whose(place, declaration, world)
                .ifPresent(countries -> found.put(place.value(), countries)));
        return found;
    }

    /**
     * Nothing where there is no doubt: the place is known, or nobody's who takes part. It may be of the country that it
     * names, and of every one that has a place of the same number or name.
     */
    private static Optional<Set<CountryCode>> whose(Named place, LodgeDeclaration declaration, References world) {
        if (world.places().has(place.value())) {
            return Optional.empty();
        }
        Optional<CountryCode> country = country(place);
        Set<CountryCode> meant = new TreeSet<>(world.places().resembling(place.value()));
        if (!isAside(place)) {
            meant.addAll(world.places().beginning(place.value()));
        }
        country.filter(own -> world.takesPart().test(own)
                && (!isAside(place) || NUMBERED.matcher(place.value()).matches())).ifPresent(meant::add);
        Set<CountryCode> onTheWay = meant.stream().filter(each -> isOnTheWay(each, declaration, world))
                .collect(Collectors.toUnmodifiableSet());
        if (!onTheWay.isEmpty()) {
            return Optional.of(onTheWay);
        }
        if (isAside(place)) {
            return Optional.empty();
        }
        boolean bare = country.isPresent() && place.value().strip().length() == LETTERS;
        boolean foreign = meant.isEmpty() && place.path().endsWith(ANYBODYS)
                || country.filter(each -> isElsewhere(each, declaration, world)).isPresent();
        return foreign && !bare ? Optional.empty() : Optional.of(Set.of());
    }

    /** By number towns and airports have five letters, or three; anything else is meant for a post. */
    private static boolean isNoTown(Named place) {
        return place.path().endsWith(LOADED_AT) && !TOWN.matcher(place.value()).matches();
    }

    private static boolean isAside(Named place) {
        return ASIDE.matcher(place.path()).matches();
    }

    private static Optional<CountryCode> country(Named place) {
        return place.value().length() < LETTERS ? Optional.empty()
                : CountryCode.parse(place.value().substring(0, LETTERS));
    }

    private static boolean isOnTheWay(CountryCode country, LodgeDeclaration declaration, References world) {
        return declaration.journey().names(country) || world.lodger().country().equals(country)
                || JourneyEnd.both(declaration, world).stream().anyMatch(end -> end.mayBe().contains(country));
    }

    private static boolean isElsewhere(CountryCode country, LodgeDeclaration declaration, References world) {
        return !world.takesPart().test(country) && declaration.journey().names(country);
    }
}
