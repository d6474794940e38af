package org.singlewindow.declaration;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/**
 * What must hold for a declaration to be accepted, beyond the schema. Totals that do not add up, item numbers given twice and offices we
 * do not know are pointed out, not refused: real declarations have them, and the agencies will see.
 */
final class LodgementRules {

    /** A rule by its name; it knows nothing but what it is given. */
    record Rule(String name, Check check) {
    }

    @FunctionalInterface
    interface Check {
        Stream<Violation> violations(LodgeDeclaration declaration, References world);
    }

    static final List<Rule> RULES = List.of(
            new Rule("the function is one we offer", LodgementRules::functionIsOffered),
            new Rule("it has a reference of the declarant's own", LodgementRules::hasReference),
            new Rule("there are goods", LodgementRules::hasGoods),
            new Rule("nobody speaks for another", PartyRules::nobodySpeaksForAnother),
            new Rule("it is lodged where it belongs", PartyRules::isLodgedWhereItBelongs),
            new Rule("parties are known", PartyRules::partiesAreKnown),
            new Rule("countries exist", LodgementRules::countriesExist),
            new Rule("currencies exist", LodgementRules::currenciesExist),
            new Rule("items are numbered apart", LodgementRules::itemsAreNumberedApart),
            new Rule("offices are known", LodgementRules::officesAreKnown),
            new Rule("dates are plausible", LodgementRules::datesArePlausible),
            new Rule("the number of items is right", LodgementRules::itemsAddUp),
            new Rule("the number of packages is right", LodgementRules::packagesAddUp),
            new Rule("net is not more than gross", LodgementRules::netFitsGross),
            new Rule("the gross mass is right", LodgementRules::grossAddsUp));

    /** UNCL 1225 codes of messages that will exist one day, in the words of whoever sent one. */
    private static final Map<String, String> NOT_YET = Map.of("1", "cancelling", "4", "changing", "5", "replacing",
            "13", "requests such as amendments, cancellations and presentations of goods", "2", "additions", "3", "deletions");

    private static final Set<String> LODGEMENTS = Set.of("9", "14");

    private LodgementRules() {
    }

    static List<Violation> check(LodgeDeclaration declaration, References world) {
        return RULES.stream().flatMap(rule -> rule.check().violations(declaration, world)).toList();
    }

    private static Stream<Violation> functionIsOffered(LodgeDeclaration declaration, References world) {
        String code = declaration.functionCode().replaceFirst("^0+(?=.)", "");
        if (LODGEMENTS.contains(code)) {
            return Stream.of();
        }
        String text = NOT_YET.containsKey(code)
                ? "function code " + code + " (" + NOT_YET.get(code) + ") is not offered yet; original declarations have code 9"
                : "function code '" + declaration.functionCode() + "' is none for a declaration; original declarations have code 9";
        return error(RuleCode.NOT_OFFERED, text, "Declaration/FunctionCode");
    }

    private static Stream<Violation> hasReference(LodgeDeclaration declaration, References world) {
        return declaration.lrn().isPresent() ? Stream.of() : error(RuleCode.MISSING,
                "a declaration needs a reference of your own, used once", "Declaration/FunctionalReferenceID");
    }

    private static Stream<Violation> hasGoods(LodgeDeclaration declaration, References world) {
        return declaration.items().isEmpty()
                ? error(RuleCode.MISSING, "there is no goods item", "Declaration/GoodsShipment") : Stream.of();
    }

    private static Stream<Violation> countriesExist(LodgeDeclaration declaration, References world) {
        var journey = declaration.journey();
        return Stream.of(journey.exports(), journey.itinerary(), journey.destinations()).flatMap(List::stream)
                .filter(country -> !world.countryExists().test(country.value()))
                .flatMap(country -> error(RuleCode.UNKNOWN_COUNTRY, "there is no country '" + country.value() + "'", country.path()));
    }

    private static Stream<Violation> currenciesExist(LodgeDeclaration declaration, References world) {
        return declaration.currencies().stream().filter(currency -> !world.currencyExists().test(currency.value()))
                .flatMap(currency -> error(RuleCode.OUTSIDE_DOMAIN, "there is no currency '" + currency.value() + "'", currency.path()));
    }

    private static Stream<Violation> itemsAreNumberedApart(LodgeDeclaration declaration, References world) {
        Set<Integer> seen = new HashSet<>();
        return declaration.items().stream().filter(item -> !seen.add(item.sequence())).toList().stream()
                .flatMap(item -> warning(RuleCode.INCONSISTENT, "there are several items number " + item.sequence(),
                        item.path() + "/SequenceNumeric"));
    }

    /** An office says its country with its first two letters; those of countries that do not take part are not ours to know. */
    private static Stream<Violation> officesAreKnown(LodgeDeclaration declaration, References world) {
        return declaration.offices().stream().filter(office -> !world.officeExists().test(office.value()))
                .filter(office -> countryOf(office).filter(world.takesPart()).isPresent())
                .flatMap(office -> warning(RuleCode.UNKNOWN_OFFICE, "'" + office.value() + "' is not in the register of offices", office.path()));
    }

    private static Optional<CountryCode> countryOf(Named office) {
        return office.value().length() < 2 ? Optional.empty() : CountryCode.parse(office.value().substring(0, 2));
    }

    private static Stream<Violation> datesArePlausible(LodgeDeclaration declaration, References world) {
        LocalDate latest = world.today().plusYears(1);
        LocalDate earliest = world.today().minusYears(30);
        return declaration.dates().stream().filter(date -> day(date.value())
                        .map(day -> day.isAfter(latest) || day.isBefore(earliest)).orElse(true))
                .flatMap(date -> warning(RuleCode.BAD_DATE, "the date '" + date.value() + "' is hardly meant", date.path()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(8, text.length())), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Stream<Violation> itemsAddUp(LodgeDeclaration declaration, References world) {
        int items = declaration.items().size();
        return declaration.totals().items().filter(stated -> stated != items).stream()
                .flatMap(stated -> warning(RuleCode.INCONSISTENT, "stated are " + stated + " items, there are " + items,
                        "Declaration/GoodsItemQuantity"));
    }

    private static Stream<Violation> packagesAddUp(LodgeDeclaration declaration, References world) {
        return compare(declaration.totals().packages(), declaration.items().stream().map(Item::packages).toList(), "packages",
                "Declaration/TotalPackageQuantity");
    }

    private static Stream<Violation> grossAddsUp(LodgeDeclaration declaration, References world) {
        return compare(declaration.totals().grossMass(), declaration.items().stream().map(Item::grossMass).toList(), "gross mass",
                "Declaration/TotalGrossMassMeasure");
    }

    /** Compared only where every item states its part. */
    private static Stream<Violation> compare(Optional<BigDecimal> total, List<Optional<BigDecimal>> parts, String what, String path) {
        if (total.isEmpty() || parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
            return Stream.of();
        }
        BigDecimal sum = parts.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(total.get()) == 0 ? Stream.of() : warning(RuleCode.INCONSISTENT,
                what + " of all items come to " + sum.toPlainString() + ", stated is " + total.get().toPlainString(), path);
    }

    private static Stream<Violation> netFitsGross(LodgeDeclaration declaration, References world) {
        List<Violation> found = new ArrayList<>();
        for (Item item : declaration.items()) {
            if (item.netMass().isPresent() && item.grossMass().isPresent()
                    && item.netMass().get().compareTo(item.grossMass().get()) > 0) {
                warning(RuleCode.INCONSISTENT, "net mass " + item.netMass().get().toPlainString() + " is more than gross mass "
                        + item.grossMass().get().toPlainString(), item.path() + "/Commodity/GoodsMeasure/NetNetWeightMeasure")
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    private static Stream<Violation> error(RuleCode code, String text, String path) {
        return Stream.of(Violation.at(code, text, "/" + path, ""));
    }

    private static Stream<Violation> warning(RuleCode code, String text, String path) {
        return Stream.of(Violation.warning(code, text, "/" + path, ""));
    }
}
