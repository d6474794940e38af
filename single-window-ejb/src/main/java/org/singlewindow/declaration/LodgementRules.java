package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.refuses;
import static org.singlewindow.declaration.LodgementRule.remarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;

/**
 * What must hold for a declaration to be accepted, beyond the schema. Totals that do not add up and item numbers given
 * twice are pointed out, not refused: real declarations have them, and the agencies will see.
 */
final class LodgementRules {

    static final List<LodgementRule> NAMED = List.of(
            refuses("DOC-01", RuleTier.CODE_LIST, RuleSource.UNCL_1225).holds(Hold.READING).says("function."),
            refuses("DOC-02", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.IDENTITY).says("reference.none"),
            refuses("DOC-03", RuleTier.RULE, RuleSource.WCO_DM).holds(Hold.READING).says("goods.none"),
            remarks("TOT-01", RuleTier.RULE, RuleSource.WCO_DM).says("items.same"),
            remarks("TOT-02", RuleTier.RULE, RuleSource.WCO_DM).says("items.count"),
            remarks("TOT-03", RuleTier.RULE, RuleSource.WCO_DM).says("packages.sum"),
            remarks("TOT-04", RuleTier.RULE, RuleSource.WCO_DM).says("gross.sum"),
            remarks("TOT-05", RuleTier.RULE, RuleSource.WCO_DM).says("net.more"),
            refuses("RTE-01", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW).holds(Hold.APPROVAL).says("nobody"),
            refuses("REF-01", RuleTier.ACROSS, RuleSource.EU_NCTS).holds(Hold.IDENTITY).says("reference.reused",
                    "reference.used"),
            refuses("REF-02", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW).holds(Hold.IDENTITY).says("id.reused"),
            refuses("ACC-01", RuleTier.ACROSS, RuleSource.RKC).holds(Hold.IDENTITY).says("lodger"));

    /** A rule by its name; it knows nothing but what it is given. */
    record Rule(String name, Check check) {}

    @FunctionalInterface
    interface Check {
        Stream<Violation> violations(LodgeDeclaration declaration, References world);
    }

    static final List<Rule> RULES = List.of(
            new Rule("the function is one we offer", LodgementRules::functionIsOffered),
            new Rule("it has a reference of the declarant's own", LodgementRules::hasReference),
            new Rule("there are goods", LodgementRules::hasGoods),
            new Rule("the type is known", DecisiveRules::typeIsKnown),
            new Rule("nobody speaks for another", PartyRules::nobodySpeaksForAnother),
            new Rule("numbers are what they look like", PartyRules::numbersAreWhatTheyLookLike),
            new Rule("it is lodged where it belongs", PartyRules::isLodgedWhereItBelongs),
            new Rule("it is clear where the goods leave and go", JourneyRules::endsAreClear),
            new Rule("parties are where the goods leave and go", JourneyRules::partiesAreAtTheEnds),
            new Rule("a transit passes where it is lodged", JourneyRules::transitPassesWhereItIsLodged),
            new Rule("the way has no gaps", JourneyRules::wayHasNoGaps),
            new Rule("a transit under guarantee passes each country once", JourneyRules::coveredTransitPassesOnce),
            new Rule("parties are known", PartyRules::partiesAreKnown),
            new Rule("codes are in their lists", ValueRules::codesAreListed),
            new Rule("countries are those of all", ValueRules::countriesAreThoseOfAll),
            new Rule("nothing is begun and left open", ValueRules::nothingIsLeftOpen),
            new Rule("items say what they are", DecisiveRules::itemsSayWhatTheyAre),
            new Rule("commodity codes exist", DecisiveRules::commodityCodesExist),
            new Rule("commodity codes are said to be some", DecisiveRules::commodityCodesAreSaidToBeSome),
            new Rule("an item has one commodity code", DecisiveRules::commodityCodesAgree),
            new Rule("commodity codes are in force", DecisiveRules::commodityCodesAreInForce),
            new Rule("offices are known", PlaceRules::placesAreKnown),
            new Rule("offices are on the way", PlaceRules::placesAreOnTheWay),
            new Rule("offices are in their country", PlaceRules::placesAreInTheirCountry),
            new Rule("goods leave at a border post", PlaceRules::goodsLeaveAtABorderPost),
            new Rule("border posts lead on the way", PlaceRules::postsLeadOnTheWay),
            new Rule("dates are dates", ValueRules::datesAreDates),
            new Rule("dates are plausible", ValueRules::datesArePlausible),
            new Rule("nothing is less than nothing", ValueRules::nothingIsNegative),
            new Rule("items are numbered apart", LodgementRules::itemsAreNumberedApart),
            new Rule("the number of items is right", LodgementRules::itemsAddUp),
            new Rule("the number of packages is right", LodgementRules::packagesAddUp),
            new Rule("net is not more than gross", LodgementRules::netFitsGross),
            new Rule("the gross mass is right", LodgementRules::grossAddsUp));

    /** A family of rules that goes once through a declaration, and writes down what it finds. */
    @FunctionalInterface
    interface Family {
        void look(LodgeDeclaration declaration, References world, Notebook notes);
    }

    static final List<Family> FAMILIES = List.of(RegimeRules::look, NamedPartyRules::look, GoodsRules::look,
            DangerousGoodsRules::look,
            ContainerRules::look,
            MeansRules::look, SaleRules::look, TreatmentRules::look, ProofRules::look,
            PrecedentRules::look);

    /** UNCL 1225 codes of messages that will exist one day. */
    private static final Set<String> NOT_YET = Set.of("3");

    /** Lodged before the goods are there. */
    static final String AHEAD = "14";
    /** Lodged while something is still to be supplied. */
    static final String PROVISIONAL = "46";

    private static final List<Rule> FUNCTION = RULES.subList(0, 1);

    private static final Set<String> LODGEMENTS = Set.of("9", AHEAD, PROVISIONAL);

    private LodgementRules() {
    }

    /** A message that is not for lodging is not held against what a lodging needs. */
    static List<Violation> check(LodgeDeclaration declaration, References world) {
        if (!isOffered(declaration)) {
            return FUNCTION.stream().flatMap(rule -> rule.check().violations(declaration, world)).toList();
        }
        Notebook notes = new Notebook();
        RULES.forEach(rule -> notes.add(rule.check().violations(declaration, world)));
        FAMILIES.forEach(family -> family.look(declaration, world, notes));
        return notes.found();
    }

    static boolean isOffered(LodgeDeclaration declaration) {
        return LODGEMENTS.contains(function(declaration));
    }

    /** As the code list has it, without leading zeros. */
    static String function(LodgeDeclaration declaration) {
        return MessageFunction.plain(declaration.functionCode());
    }

    private static Stream<Violation> functionIsOffered(LodgeDeclaration declaration, References world) {
        if (isOffered(declaration)) {
            return Stream.of();
        }
        String code = function(declaration);
        Wording words = NOT_YET.contains(code) ? FindingTexts.say("function." + code)
                : FindingTexts.say("function.other", declaration.functionCode());
        return error(RuleCode.NOT_OFFERED, words, "Declaration/FunctionCode");
    }

    private static Stream<Violation> hasReference(LodgeDeclaration declaration, References world) {
        return declaration.lrn().isPresent() ? Stream.of() : error(RuleCode.MISSING,
                FindingTexts.say("reference.none"), "Declaration/FunctionalReferenceID");
    }

    private static Stream<Violation> hasGoods(LodgeDeclaration declaration, References world) {
        return declaration.items().isEmpty()
                ? error(RuleCode.MISSING, FindingTexts.say("goods.none"), "Declaration/GoodsShipment") : Stream.of();
    }

    private static Stream<Violation> itemsAreNumberedApart(LodgeDeclaration declaration, References world) {
        Set<Integer> seen = new HashSet<>();
        return declaration.items().stream().filter(item -> !seen.add(item.sequence())).toList().stream()
                .flatMap(item -> warning(RuleCode.INCONSISTENT, FindingTexts.say("items.same", item.sequence()),
                        item.path() + "/SequenceNumeric"));
    }

    private static Stream<Violation> itemsAddUp(LodgeDeclaration declaration, References world) {
        int items = declaration.items().size();
        return declaration.totals().items().filter(stated -> stated >= 0 && stated != items).stream()
                .flatMap(stated -> warning(RuleCode.INCONSISTENT,
                        FindingTexts.say("items.count", stated, items),
                        "Declaration/GoodsItemQuantity"));
    }

    private static Stream<Violation> packagesAddUp(LodgeDeclaration declaration, References world) {
        return compare(declaration.totals().packages(), declaration.items().stream().map(Item::packages).toList(),
                "packages.sum",
                "Declaration/TotalPackageQuantity");
    }

    private static Stream<Violation> grossAddsUp(LodgeDeclaration declaration, References world) {
        return compare(declaration.totals().grossMass(), declaration.items().stream().map(Item::grossMass).toList(),
                "gross.sum",
                "Declaration/TotalGrossMassMeasure");
    }

    /** Compared only where every item states its part, and none has less than nothing: of that, another rule speaks. */
    private static Stream<Violation> compare(Optional<BigDecimal> total, List<Optional<BigDecimal>> parts, String key,
            String path) {
        if (total.isEmpty() || parts.isEmpty() || total.get().signum() < 0
                || parts.stream().anyMatch(part -> part.isEmpty() || part.get().signum() < 0)) {
            return Stream.of();
        }
        BigDecimal sum = parts.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(total.get()) == 0 ? Stream.of() : warning(RuleCode.INCONSISTENT,
                FindingTexts.say(key, sum.toPlainString(), total.get().toPlainString()),
                path);
    }

    private static Stream<Violation> netFitsGross(LodgeDeclaration declaration, References world) {
        List<Violation> found = new ArrayList<>();
        for (Item item : declaration.items()) {
            if (item.netMass().isPresent() && item.grossMass().isPresent() && item.grossMass().get().signum() >= 0
                    && item.netMass().get().compareTo(item.grossMass().get()) > 0) {
                warning(RuleCode.INCONSISTENT,
                        FindingTexts.say("net.more", item.netMass().get().toPlainString(),
                                item.grossMass().get().toPlainString()),
                        item.path() + "/Commodity/GoodsMeasure/NetNetWeightMeasure")
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    private static Stream<Violation> error(RuleCode code, Wording words, String path) {
        return Stream.of(Violation.at(code, words, "/" + path, ""));
    }

    private static Stream<Violation> warning(RuleCode code, Wording words, String path) {
        return Stream.of(Violation.warning(code, words, "/" + path, ""));
    }
}
