package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.LodgeDeclaration.Classified;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.declaration.Particulars.Carriage;
import org.singlewindow.declaration.Particulars.Means;
import org.singlewindow.declaration.Particulars.Party;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.CountryRole;
import org.singlewindow.routing.RoutingProfile;

class LodgementRulesTest {

    private static final Map<String, Set<String>> LISTS = Map.of("countries", Set.of("UZ", "KZ", "CN", "GB"),
            "declaration-types", Set.of("EX", "IM", "T1"),
            "document-types", Set.of("785"), "hs-chapters", Set.of("08"));
    private static final References WORLD = new References(LocalDate.of(2026, 3, 1),
            (list, code) -> LISTS.get(list).contains(code),
            Set.of("UZTAS001")::contains, country -> Set.of("UZ", "KZ").contains(country.value()), code -> false,
            new References.Lodger("UZ-T0000001", new CountryCode("UZ")));

    @Test
    void a_sound_declaration_raises_nothing() {
        assertEquals(List.of(), LodgementRules.check(sound(), WORLD));
    }

    @Test
    void rules_have_names_and_each_name_is_its_own() {
        assertEquals(LodgementRules.RULES.size(),
                LodgementRules.RULES.stream().map(LodgementRules.Rule::name).distinct().count());
    }

    @Test
    void only_originals_are_lodged() {
        assertEquals(List.of(), LodgementRules.check(function("09"), WORLD));
        assertEquals(List.of(), LodgementRules.check(function("14"), WORLD));
        for (String other : List.of("1", "4", "5", "13", "44", "")) {
            Violation violation = only(function(other));
            assertEquals(RuleCode.NOT_OFFERED, violation.code(), other);
            assertEquals("/Declaration/FunctionCode", violation.xpath());
        }
    }

    @Test
    void a_message_that_is_not_for_lodging_is_told_that_and_nothing_else() {
        LodgeDeclaration cancellation = new LodgeDeclaration("13", Optional.empty(), "INV",
                new Journey(List.of(), List.of(), List.of()), List.of(), List.of(),
                new Totals(Optional.empty(), Optional.empty(), Optional.empty()), Set.of(),
                new Parties("", "", List.of(), List.of(), List.of()), List.of());
        assertEquals(RuleCode.NOT_OFFERED, only(cancellation).code());
    }

    @Test
    void a_reference_is_needed() {
        Violation violation = only(change(d -> new LodgeDeclaration(d.functionCode(), Optional.empty(), d.typeCode(),
                d.journey(), d.offices(), d.values(),
                d.totals(), d.documents(), d.parties(), d.items(), d.particulars())));
        assertEquals(RuleCode.MISSING, violation.code());
        assertEquals("/Declaration/FunctionalReferenceID", violation.xpath());
    }

    @Test
    void two_items_of_one_number_are_pointed_out_at_the_second() {
        Violation violation = only(
                items(List.of(item(1, 1, "100", "90"), item(2, 1, "100", "90")), totals(2, "20", "200")));
        assertEquals(RuleCode.INCONSISTENT, violation.code());
        assertEquals("/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/SequenceNumeric", violation.xpath());
    }

    @Test
    void sums_that_do_not_add_up_are_warned_of() {
        List<Violation> violations = LodgementRules
                .check(items(List.of(item(1, 1, "100", "90")), totals(7, "11", "101")), WORLD);
        assertEquals(
                List.of("/Declaration/GoodsItemQuantity", "/Declaration/TotalPackageQuantity",
                        "/Declaration/TotalGrossMassMeasure"),
                violations.stream().map(Violation::xpath).toList());
        assertTrue(violations.stream().allMatch(Violation::warning));
    }

    @Test
    void sums_are_compared_as_numbers() {
        assertEquals(List.of(),
                LodgementRules.check(items(List.of(item(1, 1, "100.0", "90")), totals(1, "10.000", "100")), WORLD));
    }

    @Test
    void of_what_is_less_than_nothing_no_sum_is_made() {
        assertEquals(List.of(),
                LodgementRules.check(items(List.of(item(1, 1, "-100", "90")), totals(-1, "-10", "100")), WORLD));
        assertEquals(List.of(),
                LodgementRules.check(items(List.of(item(1, 1, "100", "90")), totals(1, "10", "-100")), WORLD));
    }

    @Test
    void net_above_gross_is_warned_of() {
        Violation violation = only(items(List.of(item(1, 1, "100", "100.5")), totals(1, "10", "100")));
        assertTrue(violation.warning() && violation.xpath().endsWith("NetNetWeightMeasure"));
    }

    @Test
    void the_regime_follows_the_type_and_else_the_journey() {
        assertEquals("EXPORT", profile("EXA").regime());
        assertEquals("IMPORT", profile("IMZ").regime());
        assertEquals("IMPORT", profile("COA").regime());
        assertEquals("TRANSIT", profile("T1").regime());
        assertEquals("EXPORT", profile("GPR").regime());
        assertEquals(Map.of(new CountryCode("UZ"), Set.of(CountryRole.EXPORTING), new CountryCode("CN"),
                Set.of(CountryRole.TRANSIT), new CountryCode("KZ"), Set.of(CountryRole.IMPORTING)),
                profile("EXA").countries());
    }

    @Test
    void without_a_journey_the_country_it_is_lodged_in_is_concerned() {
        RoutingProfile profile = Profiling.profile(journey(new Journey(List.of(), List.of(), List.of())),
                inKazakhstan());
        assertEquals(Map.of(new CountryCode("KZ"), Set.of(CountryRole.EXPORTING)), profile.countries());
    }

    @Test
    void a_summary_is_read_back_as_it_was_stored() {
        Summary summary = Profiling.summary(sound(), profile("EXA"));
        assertEquals(summary, Summary.parse(summary.toJson()));
        assertEquals("UZ → CN → KZ, 1 item, Apricots", summary.inOneLine().in(Locale.ENGLISH));
        assertEquals("UZ → CN → KZ, товаров: 1, Apricots", summary.inOneLine().in(Locale.forLanguageTag("ru")));
    }

    @Test
    void a_summary_says_the_way_as_it_is_made() {
        Map<String, String> ways = Map.of("UZ TJ UZ KZ", "UZ → TJ → UZ → KZ", "TJ", "UZ → TJ → KZ", "UZ UZ CN CN KZ",
                "UZ → CN → KZ", "", "UZ → KZ");
        ways.forEach((way, said) -> {
            LodgeDeclaration declaration = journey(new Journey(List.of(new Named("UZ", "")),
                    Stream.of(way.split(" ")).filter(stop -> !stop.isEmpty()).map(stop -> new Named(stop, ""))
                            .toList(),
                    List.of(new Named("KZ", ""))));
            assertEquals(said + ", 1 item, Apricots", Profiling
                    .summary(declaration, Profiling.profile(declaration, WORLD)).inOneLine().in(Locale.ENGLISH));
        });
    }

    // ------------------------------------------------------------------

    private static Violation only(LodgeDeclaration declaration) {
        List<Violation> violations = LodgementRules.check(declaration, WORLD);
        assertEquals(1, violations.size(), violations::toString);
        return violations.get(0);
    }

    private static RoutingProfile profile(String type) {
        return Profiling.profile(
                change(d -> new LodgeDeclaration(d.functionCode(), d.lrn(), type, d.journey(), d.offices(), d.values(),
                        d.totals(), d.documents(), d.parties(), d.items(), d.particulars())),
                WORLD);
    }

    private static References inKazakhstan() {
        return new References(WORLD.today(), WORLD.codes(), WORLD.places(), WORLD.takesPart(), WORLD.isRegistered(),
                new References.Lodger("KZ-T0000001", new CountryCode("KZ")));
    }

    private static LodgeDeclaration function(String code) {
        return change(
                d -> new LodgeDeclaration(code, d.lrn(), d.typeCode(), d.journey(), d.offices(), d.values(), d.totals(),
                        d.documents(), d.parties(), d.items(), d.particulars()));
    }

    private static LodgeDeclaration journey(Journey journey) {
        return change(d -> new LodgeDeclaration(d.functionCode(), d.lrn(), d.typeCode(), journey, d.offices(),
                d.values(), d.totals(),
                d.documents(), d.parties(), d.items(), d.particulars()));
    }

    private static LodgeDeclaration items(List<Item> items, Totals totals) {
        return change(d -> new LodgeDeclaration(d.functionCode(), d.lrn(), d.typeCode(), d.journey(), d.offices(),
                d.values(), totals,
                d.documents(), d.parties(), items, d.particulars()));
    }

    private static LodgeDeclaration change(UnaryOperator<LodgeDeclaration> how) {
        return how.apply(sound());
    }

    private static LodgeDeclaration sound() {
        return new LodgeDeclaration("9", Optional.of(new Lrn("A-1")), "EXA",
                new Journey(List.of(new Named("UZ", "Declaration/GoodsShipment/ExportCountry/ID")),
                        List.of(new Named("UZ", "Declaration/Consignment/Itinerary[1]/RoutingCountryCode"),
                                new Named("CN", "Declaration/Consignment/Itinerary[2]/RoutingCountryCode"),
                                new Named("KZ", "Declaration/Consignment/Itinerary[3]/RoutingCountryCode")),
                        List.of(new Named("KZ", "Declaration/GoodsShipment/Destination/CountryCode"))),
                List.of(new Named("UZTAS001", "Declaration/DeclarationOfficeID")), List.of(), totals(1, "10", "100"),
                Set.of("N935", "935"), new Parties("Fruit", "Foods", List.of(), List.of(), List.of()),
                List.of(item(1, 1, "100", "90")), travelling());
    }

    /** Who sends it, and by what mode. */
    private static Particulars travelling() {
        return new Particulars(
                new Carriage("", "",
                        List.of(new Means("Declaration/BorderTransportMeans", "01A123BC", "30", "3", "UZ")),
                        List.of(), "", List.of()),
                Particulars.NONE.sale(), Particulars.NONE.proof(),
                List.of(new Party("Declaration/Exporter", "", "Fruit", "", false, "")), List.of(), Set.of());
    }

    private static Totals totals(int items, String packages, String gross) {
        return new Totals(Optional.of(items), Optional.of(new BigDecimal(packages)),
                Optional.of(new BigDecimal(gross)));
    }

    private static Item item(int place, int sequence, String gross, String net) {
        return new Item(place, sequence, Classified.as(new Named("081310", ""), List.of()), "Apricots", false, Set.of(),
                Optional.of(new BigDecimal(gross)),
                Optional.of(new BigDecimal(net)), Optional.of(BigDecimal.TEN));
    }
}
