package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Said;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.CountryRole;

/** Lodged in UZ; UZ, KZ and CN take part, FR and KG do not. */
class JourneyRulesTest {

    private static final References WORLD = new References(LocalDate.of(2026, 3, 1), (list, code) -> true, code -> true,
            country -> Set.of("UZ", "KZ", "CN").contains(country.value()), "KZ-T1"::equals,
            new References.Lodger("UZ-T1", new CountryCode("UZ")));

    @ParameterizedTest
    @CsvSource(value = {
            // type, leave, way, go, sender, receiver, whose part, it is, told
            "EXA, UZ, UZ KZ, KZ, -, KZ, KZ, IMPORTING, -",
            "EXA, UZ, UZ KZ, -, -, -, KZ, IMPORTING TRANSIT, -",
            "EXA, UZ, UZ CN KZ, -, -, -, CN, TRANSIT, -",
            "EXA, UZ, KZ UZ, -, -, -, KZ, IMPORTING TRANSIT, -",
            "EXA, UZ, UZ, -, -, KZ, KZ, IMPORTING, 101 destination KZ",
            "EXA, UZ, UZ, -, -, FR, FR, -, 101 destination nobody",
            "EXA, UZ, UZ KZ, UZ, -, -, KZ, IMPORTING TRANSIT, 150 destination KZ",
            "EXA, UZ, UZ KG, UZ, -, -, KZ, -, -",
            "EXA, UZ, UZ FR, KG, -, -, KZ, -, -",
            "IMA, -, UZ, UZ, FR, -, KZ, -, -",
            "IMA, UZ, UZ, UZ, -, -, KZ, -, -",
            "EXA, UZ, UZ, UZ, -, KZ, KZ, IMPORTING, 150 destination KZ",
            "EXA, UZ, UZ KZ, KG, -, -, KZ, IMPORTING TRANSIT, 150 destination KZ",
            "EXA, UZ, UZ, KG, -, KZ, KZ, IMPORTING, 150 receiver KZ",
            "EXA, UZ, UZ KG, KG, -, KZ, KZ, -, 150 receiver nobody",
            "EXA, UZ, UZ, KZ, -, -, KZ, IMPORTING, -",
            "EXA, UZ, UZ KZ, KZ, KZ, -, UZ, EXPORTING, -",
            "IMA, KZ, KZ UZ, UZ, KZ, UZ, KZ, EXPORTING, -",
            "IMA, -, KZ UZ, UZ, -, -, KZ, EXPORTING TRANSIT, -",
            "IMA, -, UZ, UZ, KZ, -, KZ, EXPORTING, 101 export KZ",
            "IMA, -, UZ, UZ, KZ-T1, -, KZ, EXPORTING, 101 export KZ",
            "IMA, -, UZ, UZ, KZ-T2, -, KZ, -, -",
            "EXA, UZ, UZ, -, -, kz-t1, KZ, IMPORTING, 101 destination KZ",
            "IMA, UZ, KZ UZ, UZ, -, -, KZ, EXPORTING TRANSIT, 150 export KZ",
            "IMA, KG, KZ UZ, UZ, -, -, KZ, EXPORTING TRANSIT, 150 export KZ",
            "IMA, KZ, KZ, -, -, -, UZ, IMPORTING, -",
            "830, -, UZ KZ, KZ, -, -, UZ, EXPORTING TRANSIT, -",
            "T1, -, UZ KZ, KZ, -, -, UZ, EXPORTING TRANSIT, -",
            "TIR, -, UZ KZ, -, -, -, UZ, EXPORTING TRANSIT, -",
            "'', -, UZ KZ, -, -, -, KZ, IMPORTING TRANSIT, -",
            "T1, -, KZ, KZ, -, -, UZ, EXPORTING, 101 export UZ",
            "929, KZ, KZ, -, -, -, UZ, IMPORTING, 101 destination UZ",
            "929, -, KZ, KZ, -, -, UZ, EXPORTING, 101 export UZ"}, nullValues = "-")
    void whoever_may_be_meant_is_asked_and_what_contradicts_itself_is_told(String type, String leave, String way,
            String go, String sender, String receiver, String whose, String parts, String told) {
        LodgeDeclaration declaration = of(type, new Journey(named(leave, "export"), named(way, "way"),
                named(go, "destination"), named(sender, "sender"), named(receiver, "receiver"), Journey.Open.NOTHING));

        assertEquals(Optional.ofNullable(parts).orElse(""),
                Profiling.profile(declaration, WORLD).parts(new CountryCode(whose)).stream().map(CountryRole::name)
                        .sorted().collect(Collectors.joining(" ")));
        List<String> found = found(declaration).map(JourneyRulesTest::brief).toList();
        assertEquals(Stream.ofNullable(told).toList(), found);
    }

    /** By its numbers it begins where the goods go: that is told, and not the first stop that fits. */
    @Test
    void a_way_the_wrong_way_round_ends_where_it_ends() {
        LodgeDeclaration declaration = of("EXA", new Journey(named("UZ", "export"), named("KZ CN UZ", "way"),
                named("KZ", "destination"), List.of(), List.of(), Journey.Open.NOTHING));
        assertEquals(
                List.of("the goods go to 'KZ', and the way ends in UZ; CN may be meant, and is asked as if they went"
                        + " there"),
                found(declaration).map(each -> each.in(Locale.ENGLISH)).filter(text -> text.contains("the way ends"))
                        .toList());
    }

    @Test
    void where_some_items_say_where_they_go_and_others_do_not_everybody_on_the_way_may_be_meant() {
        LodgeDeclaration declaration = of("EXA", new Journey(named("UZ", "export"), named("UZ CN KZ", "way"),
                named("KZ", "destination"), List.of(), List.of(), new Journey.Open(false, true)));
        assertEquals(Set.of(CountryRole.IMPORTING, CountryRole.TRANSIT),
                Profiling.profile(declaration, WORLD).parts(new CountryCode("CN")));
        assertEquals(List.of("some items do not say to which country the goods go; CN and KZ may be meant, "
                + "and are asked as if they went there"), found(declaration).map(Violation::text).toList());
    }

    @Test
    void where_some_items_say_that_they_go_beyond_the_region_and_others_say_nothing_it_is_told() {
        LodgeDeclaration declaration = of("EXA", new Journey(named("UZ", "export"), List.of(),
                named("FR", "destination"), List.of(), List.of(), new Journey.Open(false, true)));
        assertEquals(List.of("some items do not say to which country the goods go; nobody else is asked"),
                found(declaration).map(Violation::text).toList());
    }

    /** Goods of one item end where those of another pass through, and so do those that leave. */
    @ParameterizedTest
    @CsvSource({"EXA, UZ, UZ KZ CN, KZ CN, KZ, IMPORTING TRANSIT", "EXA, UZ, UZ KZ CN, KZ CN, UZ, EXPORTING",
            "EXA, UZ, UZ KZ CN, KZ CN, CN, IMPORTING TRANSIT", "EXA, UZ, UZ KZ CN, CN, CN, IMPORTING",
            "IMA, UZ CN, CN UZ KZ, KZ, UZ, EXPORTING IMPORTING TRANSIT",
            "T1, UZ CN, CN UZ KZ, KZ, UZ, EXPORTING TRANSIT",
            "T1, UZ CN, CN UZ KZ, KZ, KZ, IMPORTING", "IMA, KZ, KZ UZ CN, CN, UZ, IMPORTING TRANSIT",
            "EXA, KZ, KZ UZ CN, CN, UZ, EXPORTING TRANSIT", "EXA, UZ, UZ KZ, KZ, UZ, EXPORTING",
            "EXA, UZ, UZ KZ UZ CN, CN, UZ, EXPORTING TRANSIT", "IMA, CN, CN UZ KZ UZ, UZ, UZ, IMPORTING TRANSIT",
            "EXA, UZ, UZ UZ KZ, KZ, UZ, EXPORTING"})
    void a_country_has_every_part_that_it_has_for_any_item(String type, String leave, String way, String go,
            String whose, String parts) {
        LodgeDeclaration declaration = of(type, new Journey(named(leave, "export"), named(way, "way"),
                named(go, "destination")));
        assertEquals(parts, Profiling.profile(declaration, WORLD).parts(new CountryCode(whose)).stream()
                .map(CountryRole::name).sorted().collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"T1, KZ CN, 150", "T1, UZ KZ, ''", "T1, KG UZ, ''", "TIR, KZ CN, 150", "EXA, KZ CN, ''",
            "T1, KG FR, ''",
            "950, KZ CN, ''"})
    void a_transit_that_passes_by_where_it_is_lodged_is_told(String type, String way, String told) {
        LodgeDeclaration declaration = of(type, new Journey(List.of(), named(way, "way"), List.of()));
        assertEquals(told, JourneyRules.transitPassesWhereItIsLodged(declaration, WORLD)
                .map(each -> each.code().code() + (each.warning() ? "" : " error")).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource(value = {"UZ, KZ, CN, 3, -", "UZ, -, CN, 3, UZ CN", "UZ, FR, CN, 2, UZ FR+FR CN", "UZ, -, CN, 1, -",
            "UZ, -, CN, 2 4, -", "UZ, -, CN, -, UZ CN", "UZ, -, FR, -, -", "UZ, -, FR, 3, UZ FR", "FR, -, KG, 3, -",
            "UZ, UZ KZ KZ, KZ, 3, -", "UZ CN, -, KZ, 3, -", "-, UZ CN, -, 3, UZ CN",
            "UZ, ??, KZ, 3, -"}, nullValues = "-")
    void countries_that_were_left_out_on_the_way_are_told(String leave, String way, String go, String modes,
            String told) {
        Journey journey = new Journey(named(leave, "export"), named(way, "way"), named(go, "destination"));
        List<Said> values = named(modes, "x").stream()
                .map(mode -> new Said(LodgeDeclaration.Form.MODE, mode.value(), "", mode::path)).toList();
        LodgeDeclaration declaration = new LodgeDeclaration("9", Optional.empty(), "EXA", journey, List.of(), values,
                new Totals(Optional.empty(), Optional.empty(), Optional.empty()), Set.of(),
                new Parties("", "", List.of(), List.of(), List.of()), List.of());
        assertEquals(Optional.ofNullable(told).orElse(""), JourneyRules.wayHasNoGaps(declaration, WORLD)
                .peek(each -> assertEquals(true, each.warning()))
                .map(each -> each.text().replaceAll("(..) and (..) have no border.*", "$1 $2"))
                .collect(Collectors.joining("+")));
    }

    /** Code, place, and who is asked because of it. */
    private static String brief(Violation violation) {
        String text = violation.text();
        String place = violation.xpath().replaceAll("(?i).*(export|destination|receiver|sender).*", "$1").toLowerCase();
        String asked = text.contains("nobody") ? "nobody" : text.replaceAll(".*; (\\w\\w)\\b.*", "$1");
        return violation.code().code() + " " + place + " " + asked;
    }

    private static Stream<Violation> found(LodgeDeclaration declaration) {
        return Stream.concat(JourneyRules.endsAreClear(declaration, WORLD),
                JourneyRules.partiesAreAtTheEnds(declaration, WORLD)).peek(each -> assertEquals(true, each.warning()));
    }

    private static List<Named> named(String countries, String path) {
        return countries == null ? List.of()
                : Arrays.stream(countries.split(" ")).map(each -> new Named(each, path)).toList();
    }

    private static LodgeDeclaration of(String type, Journey journey) {
        return new LodgeDeclaration("9", Optional.empty(), type, journey, List.of(), List.of(),
                new Totals(Optional.empty(), Optional.empty(), Optional.empty()), Set.of(),
                new Parties("", "", List.of(), List.of(), List.of()), List.of());
    }
}
