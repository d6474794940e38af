package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/** Uzbekistan and Kazakhstan take part, France does not; no office passes for nothing because it is written wrongly. */
class PlaceRulesTest {

    private static final CountryCode UZ = new CountryCode("UZ");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final String OFFICE = "Declaration/ExitOffice/ID";
    private static final String GOODS = "Declaration/GoodsShipment/Consignment/GoodsLocation/ID";

    private static final String LOADING = "Declaration/GoodsShipment/Consignment/LoadingLocation/ID";
    private static final String NAME = "Declaration/GoodsShipment/Consignment/GoodsLocation/Name";

    private static final References WORLD = new References(LocalDate.of(2026, 3, 1),
            (list, code) -> Set.of("UZ", "KZ", "FR", "KY").contains(code),
            new References.Register() {
                @Override
                public boolean has(String code) {
                    return Set.of("UZ027001", "KZKON001").contains(code);
                }

                @Override
                public Set<CountryCode> beginning(String words) {
                    return words.equals("Konysbayeva station") ? Set.of(KZ) : Set.of();
                }

                @Override
                public Set<CountryCode> resembling(String code) {
                    return code.endsWith("027001") ? Set.of(UZ)
                            : code.endsWith("KON001") || code.equals("KONYSBAYEVA") ? Set.of(KZ) : Set.of();
                }

                @Override
                public Optional<CountryCode> beyond(String code) {
                    return code.equals("UZ027001") ? Optional.of(KZ) : Optional.empty();
                }
            }, Set.of(UZ, KZ)::contains, code -> false, new References.Lodger("UZ-T0000001", UZ));

    private static LodgeDeclaration naming(Named... places) {
        return naming(List.of(new Named("KZ", "x")), places);
    }

    private static LodgeDeclaration naming(List<Named> way, Named... places) {
        var journey = new Journey(List.of(new Named("UZ", "x")), way, List.of(new Named("FR", "x")));
        return new LodgeDeclaration("9", Optional.empty(), "EXA", journey, Arrays.asList(places), List.of(),
                new Totals(Optional.empty(), Optional.empty(), Optional.empty()), Set.of(),
                new Parties("", "", List.of(), List.of(), List.of()), List.of());
    }

    private static void assertDoubtful(Set<CountryCode> countries, String code, String path) {
        assertDoubtful(countries, naming(new Named(code, path)), code, path);
    }

    private static void assertDoubtful(Set<CountryCode> countries, LodgeDeclaration declaration, String code,
            String path) {
        assertEquals(Map.of(code, countries), PlaceRules.doubtful(declaration, WORLD));
        assertEquals(Map.of(code, countries), Profiling.profile(declaration, WORLD).doubtful());
        Violation told = PlaceRules.placesAreKnown(declaration, WORLD).findFirst().orElseThrow();
        assertTrue(told.warning() && told.code() == RuleCode.UNKNOWN_OFFICE && told.xpath().equals("/" + path)
                && told.text().contains(code), told::toString);
    }

    private static void assertNoDoubt(boolean told, String code, String path) {
        LodgeDeclaration declaration = naming(new Named(code, path));
        assertEquals(Map.of(), PlaceRules.doubtful(declaration, WORLD));
        assertEquals(told ? 1 : 0, PlaceRules.placesAreKnown(declaration, WORLD).count());
    }

    @Test
    void a_border_post_leads_to_a_country_on_the_way() {
        Named post = new Named("UZ027001", OFFICE);
        assertEquals(List.of(), PlaceRules.postsLeadOnTheWay(naming(post), WORLD).toList());
        LodgeDeclaration past = naming(List.of(new Named("TJ", "x")), post);
        assertEquals(List.of("'UZ027001' is a border post to KZ, which is not on the way of these goods; "
                + "name the post by which they leave, or the country on the way"),
                PlaceRules.postsLeadOnTheWay(past, WORLD).map(Violation::text).toList());
        assertEquals(List.of(), PlaceRules.postsLeadOnTheWay(
                naming(List.of(new Named("TJ", "x")), new Named("UZ027001", GOODS)), WORLD).toList());
    }

    @Test
    void a_place_of_the_goods_by_a_part_of_the_name_of_a_post_may_be_any_of_its_country() {
        assertDoubtful(Set.of(KZ), "Konysbayeva station", GOODS);
        assertDoubtful(Set.of(KZ), "Konysbayeva station", OFFICE);
        assertNoDoubt(true, "Konysbayeva station", LOADING);
        assertNoDoubt(false, "Konysbayeva station", NAME);
        assertNoDoubt(true, "Almaty", GOODS);
    }

    @Test
    void a_place_in_the_register_raises_no_doubt() {
        assertNoDoubt(false, "UZ027001", OFFICE);
        assertNoDoubt(false, "KZKON001", GOODS);
    }

    @Test
    void a_place_renamed_or_mistyped_may_be_any_of_its_country() {
        assertDoubtful(Set.of(UZ), "UZ02700I", OFFICE);
        assertDoubtful(Set.of(UZ), "UZ027999", GOODS);
        assertDoubtful(Set.of(UZ), "uz027001", OFFICE);
    }

    @Test
    void a_mistyped_country_is_found_by_what_stands_behind_it() {
        assertDoubtful(Set.of(KZ), "KYKON001", OFFICE);
        assertDoubtful(Set.of(UZ), "YZ027001", GOODS);
    }

    @Test
    void a_place_of_a_country_that_is_not_on_the_way_may_be_anywhere_on_it() {
        for (String path : List.of(OFFICE, GOODS)) {
            assertDoubtful(Set.of(), naming(List.of(), new Named("KZ000104", path)), "KZ000104", path);
            assertDoubtful(Set.of(), naming(List.of(), new Named("KYKON001", path)), "KYKON001", path);
        }
    }

    @Test
    void a_place_that_lost_the_letters_of_its_country_is_found_by_the_rest() {
        assertDoubtful(Set.of(KZ), "KON001", GOODS);
        assertDoubtful(Set.of(UZ), "027001", GOODS);
    }

    @Test
    void a_place_in_the_register_of_a_country_that_is_not_on_the_way_is_told() {
        LodgeDeclaration astray = naming(List.of(), new Named("KZKON001", OFFICE), new Named("UZ027001", GOODS));
        List<Violation> told = PlaceRules.placesAreOnTheWay(astray, WORLD).toList();
        assertEquals(List.of("/" + OFFICE), told.stream().map(Violation::xpath).toList());
        assertTrue(told.get(0).warning() && told.get(0).code() == RuleCode.INCONSISTENT, told::toString);
        assertEquals(0, PlaceRules.placesAreOnTheWay(naming(new Named("KZKON001", OFFICE)), WORLD).count());
    }

    @Test
    void a_post_of_exit_is_one_of_the_country_that_the_goods_leave() {
        List<Violation> told = misplaced("EXA", new Named("KZKON001", OFFICE));
        assertEquals(List.of("'KZKON001' is a place in KZ, but these goods leave UZ;"
                + " name the office or border post at which they leave"), told.stream().map(Violation::text).toList());
        assertTrue(told.get(0).warning() && told.get(0).xpath().equals("/" + OFFICE), told::toString);
        assertEquals(List.of(), misplaced("EXA", new Named("UZ027001", OFFICE)));
    }

    @Test
    void in_transit_goods_may_leave_any_country_but_the_one_that_they_go_to() {
        assertEquals(List.of(), misplaced("T1", new Named("KZKON001", OFFICE)));
        Journey there = new Journey(List.of(new Named("UZ", "x")), List.of(), List.of(new Named("KZ", "x")));
        assertEquals(1, misplaced("T1", there, new Named("KZKON001", OFFICE)).size());
        Journey unknown = new Journey(List.of(), List.of(), List.of(new Named("KZ", "x")));
        assertEquals(List.of(), misplaced("T1", unknown, new Named("KZKON001", OFFICE)));
    }

    @Test
    void an_office_of_declaration_is_in_the_country_where_it_is_lodged() {
        Named declared = new Named("KZKON001", "Declaration/DeclarationOfficeID");
        for (String type : List.of("EXA", "IMA")) {
            assertEquals(1, misplaced(type, declared).size(), type);
        }
        assertEquals(List.of(), misplaced("T1", declared));
        assertEquals(List.of(), misplaced("EXA", new Named("UZ027001", declared.path())));
    }

    @Test
    void of_a_place_that_is_not_on_the_way_or_not_known_nothing_more_is_told() {
        Journey past = new Journey(List.of(new Named("UZ", "x")), List.of(), List.of(new Named("FR", "x")));
        assertEquals(List.of(), misplaced("EXA", past, new Named("KZKON001", OFFICE)));
        assertEquals(List.of(), misplaced("EXA", new Named("KZ000104", OFFICE)));
        assertEquals(List.of(), misplaced("EXA", new Named("KZKON001", GOODS)));
    }

    private static List<Violation> misplaced(String type, Named place) {
        return misplaced(type, naming(place).journey(), place);
    }

    private static List<Violation> misplaced(String type, Journey journey, Named place) {
        LodgeDeclaration any = naming(place);
        return PlaceRules.placesAreInTheirCountry(new LodgeDeclaration("9", Optional.empty(), type, journey,
                List.of(place), List.of(), any.totals(), Set.of(), any.parties(), List.of()), WORLD).toList();
    }

    @Test
    void an_office_of_no_country_at_all_may_be_anywhere() {
        assertDoubtful(Set.of(), "0051", OFFICE);
        assertDoubtful(Set.of(), "QQ000001", OFFICE);
    }

    @Test
    void the_letters_of_a_country_on_the_way_that_does_not_take_part_do_not_hide_a_post() {
        for (String path : List.of(OFFICE, GOODS, LOADING, NAME)) {
            assertDoubtful(Set.of(UZ), "FR027001", path);
            assertDoubtful(Set.of(KZ), "FR KON001", path);
        }
        assertDoubtful(Set.of(), "FR", OFFICE);
        assertDoubtful(Set.of(), "FR", GOODS);
    }

    @Test
    void a_post_with_the_letters_of_another_that_takes_part_may_be_of_either() {
        assertDoubtful(Set.of(UZ, KZ), "UZKON001", OFFICE);
        assertEquals("'UZKON001' is not in the register of offices and border posts; everybody who has a say at a post "
                + "of KZ and UZ is asked",
                PlaceRules.placesAreKnown(naming(new Named("UZKON001", OFFICE)), WORLD).findFirst().orElseThrow()
                        .text());
    }

    @Test
    void a_post_is_found_by_its_name() {
        for (String path : List.of(OFFICE, GOODS, LOADING, NAME)) {
            assertDoubtful(Set.of(KZ), "KONYSBAYEVA", path);
        }
    }

    @Test
    void an_office_of_a_country_that_is_not_on_the_way_may_be_anywhere_on_it() {
        assertDoubtful(Set.of(), "KY000040", OFFICE);
    }

    @Test
    void offices_of_countries_on_the_way_that_do_not_take_part_and_warehouses_ask_nobody() {
        assertNoDoubt(false, "FR000040", OFFICE);
        assertNoDoubt(true, "1234", GOODS);
        assertNoDoubt(true, "TILLONTIL", GOODS);
        assertTrue(PlaceRules.placesAreKnown(naming(new Named("1234", GOODS)), WORLD).findFirst().orElseThrow().text()
                .endsWith("; nobody is asked because of it"));
    }

    @Test
    void where_goods_are_loaded_and_in_names_a_town_is_a_town_and_a_post_a_post() {
        for (String path : List.of(LOADING, NAME)) {
            assertNoDoubt(false, "KZALA", path);
            assertNoDoubt(false, "KZ ALA", path);
            assertNoDoubt(false, "ALA", path);
            assertNoDoubt(path.equals(LOADING), "Almaty", path);
            assertNoDoubt(path.equals(LOADING), "ARP1", path);
            assertNoDoubt(false, "KZKON001", path);
            assertDoubtful(Set.of(KZ), "KZKON0O1", path);
        }
    }
}
