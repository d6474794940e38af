package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.FoldedNumber;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/** Lodged by UZ-T1 of UZ; UZ-T2 and KZ-T1 are registered as well; UZ and KZ take part. */
class PartyRulesTest {

    private static final String MYSELF = "UZ-T1";
    private static final Set<String> REGISTERED = Set.of(MYSELF, "UZ-T2", "KZ-T1");
    private static final References WORLD = new References(LocalDate.of(2026, 3, 1), (list, code) -> true, code -> true,
            country -> Set.of("UZ", "KZ").contains(country.value()), REGISTERED::contains,
            new References.Lodger(MYSELF, new CountryCode("UZ")));

    @ParameterizedTest
    @CsvSource({"EXA", "EXD", "IMA", "COA", "T1", "785"})
    void the_declarant_and_the_agent_are_nobody_else_who_takes_part_whatever_the_type(String type) {
        assertEquals(List.of("333 /Declaration/Declarant/ID", "333 /Declaration/Agent/ID"),
                sorted(PartyRules.nobodySpeaksForAnother(
                        declaration(type, List.of(declarant("UZ-T2"), agent("KZ-T1")), "", ""), WORLD)));
        assertEquals(List.of(), errors(PartyRules
                .nobodySpeaksForAnother(declaration(type, List.of(declarant(MYSELF), agent(MYSELF)), "", ""), WORLD)));
    }

    @ParameterizedTest
    @CsvSource({"EXA, true, false", "IMA, false, true", "COA, false, true", "T1, false, false", "785, false, false"})
    void the_trader_on_the_own_side_is_nobody_else_and_the_other_side_is_free(String type, boolean exporter,
            boolean importer) {
        assertEquals(exporter ? List.of("333 /Declaration/Exporter/ID") : List.of(),
                errors(PartyRules.nobodySpeaksForAnother(declaration(type, List.of(), "UZ-T2", "UZ-X"), WORLD)));
        assertEquals(importer ? List.of("333 /Declaration/GoodsShipment/Importer/ID") : List.of(),
                errors(PartyRules.nobodySpeaksForAnother(declaration(type, List.of(), "UZ-X", "KZ-T1"), WORLD)));
    }

    @ParameterizedTest
    @CsvSource({"uz-t2", "' UZ-T2 '", "Uz-T2"})
    void another_spelling_is_the_same_participant(String spelling) {
        assertEquals(1, errors(
                PartyRules.nobodySpeaksForAnother(declaration("EXA", List.of(declarant(spelling)), "", ""), WORLD))
                .size());
    }

    /** A mark without width, another hyphen, Cyrillic and Greek letters, a wide digit, a blank within. */
    @ParameterizedTest
    @ValueSource(strings = {"UZ-T\u200B2", "UZ\u2011T2", "UZ-\u04222", "UZ-\u03a42", "UZ-T\uFF12", "UZ-T2\u200B",
            "UZ-T 2", "U\u00ADZ-T2", "uz-\u04422", "UZ-T\u0662", "UZ\u2212T2"})
    void what_only_looks_like_the_number_of_a_participant_is_refused(String number) {
        assertEquals(List.of("333 /Declaration/Declarant/ID"), errors(PartyRules
                .numbersAreWhatTheyLookLike(declaration("EXA", List.of(declarant(number)), "", ""), WORLD)));
    }

    @Test
    void nor_may_one_s_own_be_written_so() {
        assertEquals(List.of("106 /Declaration/Agent/ID"), errors(PartyRules
                .numbersAreWhatTheyLookLike(declaration("EXA", List.of(agent("UZ-T\u200B1")), "", ""), WORLD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UZ-T2", "uz-t2", " UZ-T2 ", "302111222", "GB553202734852", "\u0422\u041e\u041e 1", "UZT2",
            "UZ-T20"})
    void any_other_number_is_left_to_the_other_rules(String number) {
        assertEquals(List.of(), errors(PartyRules
                .numbersAreWhatTheyLookLike(declaration("EXA", List.of(declarant(number)), number, ""), WORLD)));
    }

    /** UZ-T1 is 302111222 in the register of UZ, UZ-T2 is AB 317. */
    private static final References NUMBERED = new References(WORLD.today(), WORLD.codes(), WORLD.places(),
            WORLD.takesPart(), new References.Registered() {

                @Override
                public boolean test(String code) {
                    return REGISTERED.contains(code);
                }

                @Override
                public Optional<String> named(String number) {
                    return Optional.of(number).filter(this).or(() -> Optional.ofNullable(Map
                            .of("302111222", MYSELF, "AB317", "UZ-T2").get(FoldedNumber.of("UZ", number).whole())));
                }
            }, WORLD.lodger());

    @ParameterizedTest
    @ValueSource(strings = {"AB317", "ab 317", "AB-317"})
    void a_firm_that_is_named_by_its_number_in_the_register_is_that_firm(String number) {
        LodgeDeclaration foreign = declaration("EXA", List.of(declarant(number)), number, "");
        assertEquals(List.of("333 /Declaration/Declarant/ID", "333 /Declaration/Exporter/ID"),
                errors(PartyRules.nobodySpeaksForAnother(foreign, NUMBERED)));
        assertEquals(List.of(), PartyRules.partiesAreKnown(foreign, NUMBERED).toList());
        assertEquals(List.of(), PartyRules.numbersAreWhatTheyLookLike(foreign, NUMBERED).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"302111222", "302 111 222", "302-111-222"})
    void whoever_names_itself_by_its_number_is_known(String number) {
        LodgeDeclaration own = declaration("EXA", List.of(declarant(number), agent(MYSELF)), number, "");
        assertEquals(List.of(), PartyRules.nobodySpeaksForAnother(own, NUMBERED).toList());
        assertEquals(List.of(), PartyRules.partiesAreKnown(own, NUMBERED).toList());
        assertEquals(List.of(), PartyRules.numbersAreWhatTheyLookLike(own, NUMBERED).toList());
    }

    @Test
    void what_only_looks_like_the_number_of_a_firm_is_refused() {
        assertEquals(List.of("333 /Declaration/Declarant/ID"), errors(PartyRules.numbersAreWhatTheyLookLike(
                declaration("EXA", List.of(declarant("\u0410\u0412317")), "", ""), NUMBERED)));
    }

    @Test
    void a_number_that_no_register_has_is_pointed_out_once() {
        LodgeDeclaration real = declaration("IMA", List.of(declarant("GB553202734852"), agent("GB025115100010")), "GB1",
                "GB553202734852");
        assertEquals(List.of(), errors(PartyRules.nobodySpeaksForAnother(real, WORLD)));
        List<Violation> found = PartyRules.partiesAreKnown(real, WORLD).toList();
        assertEquals(List.of("/Declaration/Declarant/ID", "/Declaration/Agent/ID"),
                found.stream().map(Violation::xpath).toList());
        assertEquals(List.of(true, true), found.stream().map(Violation::warning).toList());
        assertEquals(Set.of(RuleCode.UNKNOWN_PARTY), Set.copyOf(found.stream().map(Violation::code).toList()));
        assertEquals(List.of(), PartyRules
                .partiesAreKnown(declaration("EXA", List.of(declarant(MYSELF)), MYSELF, "GB1"), WORLD).toList());
    }

    @ParameterizedTest
    @CsvSource({
            "EXA, UZ, KZ,", "EXA, KZ, UZ, error /Declaration/GoodsShipment/ExportCountry/ID",
            "EXA, FR, KZ, warning /Declaration/GoodsShipment/ExportCountry/ID",
            "IMA, KZ, UZ,", "IMA, UZ, KZ, error /Declaration/GoodsShipment/Destination/CountryCode",
            "IMA, UZ, IE, warning /Declaration/GoodsShipment/Destination/CountryCode",
            "COA, UZ, KZ, error /Declaration/GoodsShipment/Destination/CountryCode", "T1, KZ, KZ,", "785, KZ, KZ,"})
    void an_export_belongs_where_the_goods_leave_and_an_import_where_they_go(String type, String from, String to,
            String told) {
        List<Violation> found = PartyRules.isLodgedWhereItBelongs(journey(type, from, to), WORLD).toList();
        assertEquals(told == null ? List.of() : List.of(told),
                found.stream().map(each -> (each.warning() ? "warning " : "error ") + each.xpath()).toList());
        found.forEach(each -> assertEquals(RuleCode.OTHER_COUNTRY, each.code()));
    }

    @Test
    void a_declaration_that_names_no_country_is_lodged_where_it_is_lodged() {
        assertEquals(List.of(),
                PartyRules.isLodgedWhereItBelongs(declaration("EXA", List.of(), "", ""), WORLD).toList());
        assertEquals(List.of(),
                PartyRules.isLodgedWhereItBelongs(declaration("IMA", List.of(), "", ""), WORLD).toList());
    }

    /** The agent first, or last: it is the document that has an order. */
    private static List<String> sorted(Stream<Violation> found) {
        return errors(found).stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static List<String> errors(Stream<Violation> found) {
        return found.filter(each -> !each.warning()).map(each -> each.code().code() + " " + each.xpath()).toList();
    }

    private static Named declarant(String id) {
        return new Named(id, "Declaration/Declarant/ID");
    }

    private static Named agent(String id) {
        return new Named(id, "Declaration/Agent/ID");
    }

    private static LodgeDeclaration declaration(String type, List<Named> declarants, String exporter, String importer) {
        return of(type, new Journey(List.of(), List.of(), List.of()),
                new Parties("", "", whoStandAt(declarants, true), whoStandAt(declarants, false),
                        named(exporter, "Declaration/Exporter/ID"),
                        named(importer, "Declaration/GoodsShipment/Importer/ID")));
    }

    private static List<Named> whoStandAt(List<Named> parties, boolean asDeclarant) {
        return parties.stream().filter(each -> each.path().contains("/Declarant/") == asDeclarant).toList();
    }

    private static LodgeDeclaration journey(String type, String from, String to) {
        return of(type,
                new Journey(named(from, "Declaration/GoodsShipment/ExportCountry/ID"), List.of(),
                        named(to, "Declaration/GoodsShipment/Destination/CountryCode")),
                new Parties("", "", List.of(), List.of(), List.of()));
    }

    private static List<Named> named(String value, String path) {
        return value.isEmpty() ? List.of() : List.of(new Named(value, path));
    }

    private static LodgeDeclaration of(String type, Journey journey, Parties parties) {
        return new LodgeDeclaration("9", Optional.empty(), type, journey, List.of(), List.of(),
                new Totals(Optional.empty(), Optional.empty(), Optional.empty()), Set.of(), parties, List.of());
    }
}
