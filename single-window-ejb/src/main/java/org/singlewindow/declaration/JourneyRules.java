package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.demands;
import static org.singlewindow.declaration.LodgementRule.remarks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Form;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgeDeclaration.Said;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.reference.Facts;
import org.singlewindow.routing.Regimes;

/**
 * Where the goods leave and where they go decides who has to approve. Real declarations leave it to the way, and some
 * say two things of it, so nothing here is an error: it is pointed out, and whoever may be meant is asked. Only a
 * transit under guarantee that comes to a country again is refused: its movement has one operation of each country, so
 * the second passage could never be told.
 */
final class JourneyRules {

    static final List<LodgementRule> NAMED = List.of(
            remarks("JRN-01", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("journey.missing."),
            remarks("JRN-02", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("journey.partly."),
            remarks("JRN-03", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("journey.nowhere."),
            remarks("JRN-04", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("journey.elsewhere."),
            remarks("JRN-05", RuleTier.RULE, RuleSource.RKC).holds(Hold.APPROVAL).says("journey.party."),
            remarks("JRN-06", RuleTier.RULE, RuleSource.RKC).holds(Hold.APPROVAL).says("journey.past"),
            remarks("JRN-07", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.APPROVAL).says("journey.gap"),
            demands("JRN-08", RuleTier.RULE, RuleSource.EU_NCTS).holds(Hold.APPROVAL).says("journey.again"));

    private static final String SHIPMENT = "/Declaration/GoodsShipment";
    /** By rail and by road. */
    private static final Set<String> BY_LAND = Set.of("2", "3");

    private JourneyRules() {
    }

    static Stream<Violation> endsAreClear(LodgeDeclaration declaration, References world) {
        return JourneyEnd.both(declaration, world).stream().flatMap(JourneyRules::doubt);
    }

    /**
     * Of real imports one in four says nothing of the country that the goods left, or that they leave and go to the
     * same: where nobody who takes part may be meant, no approval hangs on it, and nothing is said. That the goods go
     * anywhere real exports always say.
     */
    private static Stream<Violation> doubt(JourneyEnd end) {
        JourneyEnd.Doubt doubt = end.doubt();
        if (doubt == JourneyEnd.Doubt.NONE) {
            return Stream.of();
        }
        Set<CountryCode> asked = asked(end);
        boolean anywhere = !end.leaving()
                && (doubt == JourneyEnd.Doubt.MISSING || doubt == JourneyEnd.Doubt.PARTLY);
        return asked.isEmpty() && !anywhere ? Stream.of() : doubt(end, doubt, asked);
    }

    private static Stream<Violation> doubt(JourneyEnd end, JourneyEnd.Doubt doubt, Set<CountryCode> asked) {
        return switch (doubt) {
            case NONE -> Stream.of();
            case MISSING -> told(RuleCode.MISSING, words("journey.missing." + direction(end), asked), place(end));
            case PARTLY -> told(RuleCode.MISSING, words("journey.partly." + direction(end), asked), place(end));
            case NOWHERE -> isToldAtTheOtherEnd(end) ? Stream.of()
                    : told(RuleCode.INCONSISTENT, words("journey.nowhere." + direction(end), asked, first(end)),
                            stated(end));
            case ELSEWHERE -> told(RuleCode.INCONSISTENT, words("journey.elsewhere." + direction(end), asked,
                    first(end), end.endOfTheWay().orElseThrow()), stated(end));
        };
    }

    /** One cause is told once; where the goods go is what is wrong, unless it is known from where it is lodged. */
    private static boolean isToldAtTheOtherEnd(JourneyEnd end) {
        return end.leaving() && end.other().doubt() == JourneyEnd.Doubt.NOWHERE && !asked(end.other()).isEmpty();
    }

    private static String first(JourneyEnd end) {
        return end.stated().get(0).value();
    }

    private static String place(JourneyEnd end) {
        return SHIPMENT + (end.leaving() ? "/ExportCountry/ID" : "/Destination/CountryCode");
    }

    private static String stated(JourneyEnd end) {
        return "/" + end.stated().get(0).path();
    }

    private static Stream<Violation> told(RuleCode code, Wording words, String path) {
        return Stream.of(Violation.warning(code, words, path, ""));
    }

    /** What is in doubt, and behind it who is asked for that reason. */
    private static Wording words(String doubt, Set<CountryCode> asked, Object... said) {
        String many = asked.isEmpty() ? "nobody" : asked.size() == 1 ? "one" : "several";
        return FindingTexts.say(doubt + many, Stream.concat(Stream.of(said), Stream.of(asked)).toArray());
    }

    private static Set<CountryCode> asked(JourneyEnd end) {
        Set<CountryCode> asked = new TreeSet<>(end.mayBe());
        asked.removeIf(country -> !end.world().takesPart().test(country));
        return asked;
    }

    private static String direction(JourneyEnd end) {
        return end.leaving() ? "leaves." : "goes.";
    }

    /** A transit may be lodged from afar; as well, a country may have been forgotten on the way. */
    static Stream<Violation> transitPassesWhereItIsLodged(LodgeDeclaration declaration, References world) {
        CountryCode here = world.lodger().country();
        if (!Regimes.isTransit(declaration.typeCode())
                || !world.takesPart().test(here)) {
            return Stream.of();
        }
        Set<CountryCode> journey = Profiling.parts(declaration, world).keySet();
        // where nobody takes part, that is told
        return journey.contains(here) || journey.stream().noneMatch(world.takesPart()) ? Stream.of()
                : told(RuleCode.INCONSISTENT, FindingTexts.say("journey.past", here), "/Declaration/TypeCode");
    }

    /**
     * Between two countries without a border there are others, and whoever is not named is not asked. By sea and by air
     * goods go anywhere; where the document does not say how they go, it is told only of countries that take part.
     */
    static Stream<Violation> wayHasNoGaps(LodgeDeclaration declaration, References world) {
        LodgeDeclaration.Journey journey = declaration.journey();
        Set<String> modes = declaration.values().stream().filter(said -> said.form() == Form.MODE).map(Said::value)
                .collect(Collectors.toSet());
        if (journey.exports().size() > 1 || journey.destinations().size() > 1 || !BY_LAND.containsAll(modes)) {
            return Stream.of();
        }
        List<Named> way = journey.way();
        return IntStream.range(1, way.size()).boxed()
                .flatMap(i -> gap(way.get(i - 1), way.get(i), !modes.isEmpty(), world));
    }

    private static Stream<Violation> gap(Named from, Named to, boolean byLand, References world) {
        boolean apart = !Facts.haveBorder(from.value(), to.value());
        long takingPart = Stream.of(from, to)
                .filter(stop -> JourneyEnd.code(stop).filter(world.takesPart()).isPresent()).count();
        return apart && takingPart > (byLand ? 0 : 1)
                ? told(RuleCode.MISSING, FindingTexts.say("journey.gap", from.value(), to.value()), "/" + to.path())
                : Stream.of();
    }

    /** One movement has one operation of each country. */
    static Stream<Violation> coveredTransitPassesOnce(LodgeDeclaration declaration, References world) {
        if (!SecuredTransit.isOne(declaration)) {
            return Stream.of();
        }
        List<Named> way = declaration.journey().way();
        List<String> countries = way.stream().map(Named::value).toList();
        return IntStream.range(1, way.size())
                .filter(i -> countries.subList(0, i).contains(countries.get(i)))
                .mapToObj(i -> Violation.at(RuleCode.INCONSISTENT,
                        FindingTexts.say("journey.again", countries.get(i), countries.get(i - 1)),
                        "/" + way.get(i).path(), ""));
    }

    /** The consignee is where the goods go, by what the word means, and the consignor where they leave. */
    static Stream<Violation> partiesAreAtTheEnds(LodgeDeclaration declaration, References world) {
        return JourneyEnd.both(declaration, world).stream().filter(end -> end.doubt() == JourneyEnd.Doubt.NONE)
                .flatMap(end -> end.partiesElsewhere().stream().map(party -> party(end, party)));
    }

    private static Violation party(JourneyEnd end, Named party) {
        String key = "journey.party." + direction(end) + (end.isConfirmed() ? "unasked" : "asked");
        return Violation.warning(RuleCode.INCONSISTENT,
                FindingTexts.say(key, party.value()),
                "/" + party.path(), "");
    }
}
