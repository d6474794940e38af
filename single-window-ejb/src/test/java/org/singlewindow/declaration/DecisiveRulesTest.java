package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.declaration.LodgeDeclaration.Classified;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Misfit;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.CountryRole;
import org.singlewindow.routing.GoodsLine;

/** UZ and KZ take part; the goods go from UZ through FR to KZ. */
class DecisiveRulesTest {

    private static final Map<String, Set<String>> LISTS = Map.of("countries", Set.of("UZ", "KZ", "FR", "DE"),
            "declaration-types", Set.of("EX", "IM", "CO", "T1", "T2", "TIR", "TR", "830"),
            "document-types", Set.of("271", "380", "830", "851"), "hs-chapters", Set.of("08", "80", "90"));
    private static final References WORLD = new References(LocalDate.of(2026, 3, 1),
            (list, code) -> LISTS.get(list).contains(code),
            Set.of("KZKON001")::contains, country -> Set.of("UZ", "KZ").contains(country.value()), code -> true,
            new References.Lodger("UZ-T0000001", new CountryCode("UZ")));

    @ParameterizedTest
    @ValueSource(strings = {"EXA", "IMZ", "COA", "T1", "T2F", "TIR", "TR", "830", ""})
    void a_type_of_the_list_with_a_letter_behind_it_is_known(String type) {
        assertEquals(List.of(), told(DecisiveRules.typeIsKnown(declaration(type, List.of(), List.of()), WORLD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EA", "exa", "E", "XXA", "TAA", "EX1", "999", "EXa", "271", "380", "851", "EX\u0410",
            "EX\u00c4"})
    void any_other_type_is_an_error(String type) {
        assertEquals(List.of("102 error /Declaration/TypeCode"),
                told(DecisiveRules.typeIsKnown(declaration(type, List.of(), List.of()), WORLD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"080910", "08091000", "0809100010", "08091000 10", "0809.10.00", "0809 10",
            "0809 10 00 10", "080910 00", "080910 00 10", "080910 0010", "08 09 10 00 10", "0809.10.0010",
            "0809 10 000 0"})
    void a_commodity_code_of_two_digits_for_every_level_is_one(String code) {
        assertEquals(List.of(), told(DecisiveRules.commodityCodesExist(goods(code("ID", code)), WORLD)));
        assertEquals(false, line(code("ID", code)).unread());
    }

    @ParameterizedTest
    @CsvSource({"80910, 106 error", "809100000, 106 error", "770000, 102 error", "000000, 102 error",
            "08O910, 106 warning", "0, 106 warning", "08, 106 warning", "80, 106 warning", "0809, 106 warning",
            "08.09, 106 warning", "0899, 102 warning", "809910, 102 warning",
            "080999, 102 warning", "0809 11 00, 102 warning", "0809000000, 102 warning", "8000 0809, 106 warning",
            "800110 0809, 106 warning", "8001.10.0809, 106 warning", "800110 0809 10, 106 warning",
            "8001 8001 0809, 106 warning", "80011000 0809, 106 warning", "80011000 08 09, 106 warning",
            "8001 10 08 0910, 106 warning", "800110080910, 106 warning", "901420209000000000, 106 warning",
            "08 09 10 00 10 10, 106 warning",
            "'08091٠', 106 warning",
            "08-09, 106 warning", "0809100000000000000, 106 error", "8091000 0, 106 error", "401693 080910, 106 error",
            "0809 1, 106 error"})
    void a_commodity_code_that_is_none_is_told_and_never_misses_whom_it_concerns(String code, String told) {
        assertEquals(List.of(told + " /Classification/ID"),
                told(DecisiveRules.commodityCodesExist(goods(code("ID", code)), WORLD)));
        assertEquals(true, line(code("ID", code)).unread());
    }

    @Test
    void an_item_without_any_code_is_no_alarm() {
        assertEquals(List.of(), LodgementRules.RULES.stream().filter(rule -> rule.name().contains("commodity"))
                .flatMap(rule -> rule.check().violations(goods(Classified.NOT), WORLD)).toList());
    }

    @Test
    void an_item_without_a_word_of_its_goods_may_be_anything() {
        LodgeDeclaration silent = declaration("EXA", List.of(), List.of(new Item(1, 1, Classified.NOT, " ", false,
                Set.of(), Optional.empty(), Optional.empty(), Optional.empty())));
        assertEquals(List.of("101 warning /Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/Commodity"),
                told(DecisiveRules.itemsSayWhatTheyAre(silent, WORLD)));
        assertEquals(GoodsLine.Danger.UNKNOWN, Profiling.profile(silent, WORLD).goods().get(0).danger());
        assertEquals(List.of(), told(DecisiveRules.itemsSayWhatTheyAre(goods(Classified.NOT), WORLD)));
        assertEquals(GoodsLine.Danger.NO, line(Classified.NOT).danger());
    }

    @Test
    void where_further_digits_stand_behind_no_code_of_eight_they_may_be_another_code() {
        Classified stray = code("ID", "80")
                .beside(new Misfit(Misfit.Sort.STRAY, new Named("0809", "Classification/further")));
        assertEquals(List.of("106 warning /Classification/further"),
                told(DecisiveRules.commodityCodesAreSaidToBeSome(goods(stray), WORLD)));
        assertEquals(true, line(stray).unread());
    }

    @Test
    void a_country_may_have_a_heading_and_a_subheading_of_its_own() {
        Set<String> own = Set.of("08", "0899", "080977");
        References here = new References(WORLD.today(), (list, code) -> own.contains(code), WORLD.places(),
                WORLD.takesPart(), WORLD.isRegistered(), WORLD.lodger());
        for (String code : List.of("089900", "08990010", "080977")) {
            assertEquals(List.of(), told(DecisiveRules.commodityCodesExist(goods(code("ID", code)), here)));
            assertEquals(Optional.empty(), Doubt.of(new Named(code, ""), HsCode.parse(code), here));
        }
    }

    @Test
    void a_further_code_that_is_in_doubt_is_so_for_routing_too() {
        assertEquals(true, line(rivals("800110", "80011099 0809")).unread());
        assertEquals(false, line(rivals("800110", "80011000")).unread());
    }

    @Test
    void a_code_of_a_kind_that_nobody_knows_is_an_error_and_an_additional_code_alone_a_warning() {
        Classified strange = Classified.misfit(
                Optional.of(new Misfit(Misfit.Sort.STRANGE, new Named("HX", "Classification/IdentificationTypeCode"))));
        Classified additional = Classified.misfit(Optional
                .of(new Misfit(Misfit.Sort.ADDITIONAL, new Named("GN", "Classification/IdentificationTypeCode"))));
        assertEquals(List.of("102 error /Classification/IdentificationTypeCode"),
                told(DecisiveRules.commodityCodesAreSaidToBeSome(goods(strange), WORLD)));
        assertEquals(List.of("101 warning /Classification/IdentificationTypeCode"),
                told(DecisiveRules.commodityCodesAreSaidToBeSome(goods(additional), WORLD)));
        assertEquals(true, line(strange).unread() && line(additional).unread());
    }

    @ParameterizedTest
    @ValueSource(strings = {"24041100", "980100", "990500", "060210", "600621"})
    void headings_of_the_newest_edition_and_chapters_of_a_country_s_own_are_no_alarm(String code) {
        References everyChapter = new References(WORLD.today(), (list, any) -> true, WORLD.places(), WORLD.takesPart(),
                WORLD.isRegistered(), WORLD.lodger());
        assertEquals(List.of(), told(DecisiveRules.commodityCodesExist(goods(code("ID", code)), everyChapter)));
        assertEquals(false, Profiling.profile(goods(code("ID", code)), everyChapter).goods().get(0).unread());
    }

    @Test
    void beside_a_commodity_code_a_kind_that_nobody_knows_is_pointed_out_and_further_digits_that_do_not_fit_are_an_error() {
        Classified apricots = code("ID", "08091000");
        Classified strange = apricots
                .beside(new Misfit(Misfit.Sort.STRANGE, new Named("XX", "Classification/IdentificationTypeCode")));
        Classified loose = apricots.beside(new Misfit(Misfit.Sort.LOOSE, new Named("0610", "Classification/further")));
        assertEquals(List.of("102 warning /Classification/IdentificationTypeCode"),
                told(DecisiveRules.commodityCodesAreSaidToBeSome(goods(strange), WORLD)));
        assertEquals(List.of("106 error /Classification/further"),
                told(DecisiveRules.commodityCodesAreSaidToBeSome(goods(loose), WORLD)));
    }

    @Test
    void two_commodity_codes_must_be_one_more_exact_than_the_other() {
        assertEquals(List.of(), told(DecisiveRules.commodityCodesAgree(goods(rivals("08091000", "080910")), WORLD)));
        assertEquals(List.of(), told(DecisiveRules.commodityCodesAgree(goods(rivals("080910", "08091000")), WORLD)));
        assertEquals(true, line(rivals("401693", "O80910")).unread(), "the other may be the right one");
        assertEquals(List.of("150 error /Classification/rival"),
                told(DecisiveRules.commodityCodesAgree(goods(rivals("08091000", "808010")), WORLD)));
    }

    @ParameterizedTest
    @CsvSource(value = {"KZKON001, -", "FRLEH001, -", "KZKON002, 304 warning /Office", "UZTAS001, 304 warning /Office",
            "QZKON001, 304 warning /Office",
            "DEKON001, 304 warning /Office", "kzkon001, 304 warning /Office",
            "1, 304 warning /Office"}, nullValues = "-")
    void only_of_countries_on_the_way_that_do_not_take_part_are_offices_unknown_without_a_word(String office,
            String told) {
        assertEquals(Stream.ofNullable(told).toList(), told(
                PlaceRules.placesAreKnown(declaration("EXA", List.of(new Named(office, "Office")), List.of()), WORLD)));
    }

    @ParameterizedTest
    @CsvSource({"EXA, EXPORTING", "IMA, IMPORTING", "T1, EXPORTING", "TIR, EXPORTING", "830, EXPORTING",
            "'', EXPORTING"})
    void a_country_that_names_itself_only_on_the_way_has_the_part_that_the_declaration_gives_it(String type,
            CountryRole role) {
        Journey journey = new Journey(List.of(), List.of(new Named("UZ", ""), new Named("KZ", "")), List.of());
        Set<CountryRole> parts = Profiling.profile(declaration(type, journey, List.of(), List.of()), WORLD)
                .parts(new CountryCode("UZ"));
        assertTrue(parts.contains(role), parts::toString);
    }

    private static Classified code(String element, String code) {
        return Classified.as(new Named(code, "Classification/" + element), List.of());
    }

    private static Classified rivals(String code, String rival) {
        return Classified.as(new Named(code, "Classification/ID"), List.of(new Named(rival, "Classification/rival")));
    }

    private static GoodsLine line(Classified codes) {
        return Profiling.profile(goods(codes), WORLD).goods().get(0);
    }

    private static List<String> told(Stream<Violation> found) {
        return found.map(each -> each.code().code() + (each.warning() ? " warning " : " error ") + each.xpath())
                .toList();
    }

    private static LodgeDeclaration goods(Classified codes) {
        return declaration("EXA", List.of(), List.of(new Item(1, 1, codes, "Apricots", false, Set.of(),
                Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static LodgeDeclaration declaration(String type, List<Named> offices, List<Item> items) {
        return declaration(type,
                new Journey(List.of(new Named("UZ", "")), List.of(new Named("FR", "")), List.of(new Named("KZ", ""))),
                offices, items);
    }

    private static LodgeDeclaration declaration(String type, Journey journey, List<Named> offices, List<Item> items) {
        return new LodgeDeclaration("9", Optional.empty(), type, journey, offices, List.of(),
                new Totals(Optional.empty(), Optional.empty(), Optional.empty()), Set.of(),
                new Parties("", "", List.of(), List.of(), List.of()), items);
    }
}
