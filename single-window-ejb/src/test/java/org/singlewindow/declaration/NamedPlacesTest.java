package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.Unposted;

class NamedPlacesTest {

    private static final CountryCode UZ = new CountryCode("UZ");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final String NAME = "Declaration/GoodsShipment/Consignment/LoadingLocation/Name";

    /** UZ027001 and KZDST001 are border posts, UZ0180.. are offices inland; two countries have a Torugart. */
    private static final References WORLD = new References(LocalDate.of(2026, 3, 1), (list, code) -> true,
            new References.Register() {
                @Override
                public boolean has(String code) {
                    return Set.of("UZ027001", "KZDST001", "UZ018001").contains(code);
                }

                @Override
                public Set<String> named(String name) {
                    return switch (name) {
                        case "Dostyk" -> Set.of("KZDST001");
                        case "Torugart" -> Set.of("KG000001", "CN000001");
                        default -> Set.of();
                    };
                }

                @Override
                public boolean hasBorderPost(String code) {
                    return !code.startsWith("UZ018");
                }
            }, Set.of(UZ, KZ)::contains, code -> false, new References.Lodger("UZ-T0000001", UZ));

    private static LodgeDeclaration naming(String... places) {
        return new LodgeDeclaration("9", Optional.empty(), "EXA", new Journey(List.of(), List.of(), List.of()),
                Stream.of(places).map(place -> new Named(place, NAME)).toList(), List.of(),
                new Totals(Optional.empty(), Optional.empty(), Optional.empty()), Set.of(),
                new Parties("", "", List.of(), List.of(), List.of()), List.of());
    }

    private static List<String> read(String... places) {
        return NamedPlaces.byCode(naming(places), WORLD).offices().stream().map(Named::value).toList();
    }

    @Test
    void a_place_said_by_its_name_is_the_place_of_that_name() {
        assertEquals(List.of("KZDST001", "UZ027001"), read("Dostyk", "UZ027001"));
        assertEquals(NAME, NamedPlaces.byCode(naming("Dostyk"), WORLD).offices().get(0).path());
    }

    @Test
    void a_name_of_two_countries_or_of_none_is_left_as_it_is() {
        assertEquals(List.of("Torugart", "Samarkand"), read("Torugart", "Samarkand"));
    }

    @Test
    void where_no_place_of_that_kind_is_named_in_the_country_that_is_told() {
        var atPost = new Unposted(UZ, List.of("UZ027001"), "UZ-VET");

        assertEquals("PLC-06", told(atPost));
        assertEquals("PLC-06", told(atPost, "KZDST001"));
        assertEquals("PLC-06", told(atPost, "UZ018001"));
        assertEquals("", told(atPost, "UZ027001"));
        assertEquals("", told(new Unposted(UZ, List.of("UZ018001"), "UZ-VET"), "UZ018001"));
    }

    /** The office is enough for one agency, and was taken for enough for the other. */
    @Test
    void an_office_that_one_rule_asks_for_does_not_hide_the_post_that_another_asks_for() {
        var atPost = new Unposted(UZ, List.of("UZ027001"), "UZ-VET");
        var atOffice = new Unposted(UZ, List.of("UZ018002"), "UZ-PLANT");

        assertEquals(List.of("no office or border post of UZ is named at which this could be: if the goods pass "
                + "UZ027001, UZ-VET has to approve, and is not asked now"),
                NamedPlaces.unsaid(List.of(atPost, atOffice), naming("UZ018001"), WORLD).map(Violation::text)
                        .toList());
        assertEquals(1, NamedPlaces.unsaid(List.of(atPost, atOffice), naming(), WORLD).count());
    }

    private static String told(Unposted unposted, String... places) {
        return NamedPlaces.unsaid(List.of(unposted), naming(places), WORLD).map(LodgementRegister::id)
                .findFirst().orElse("");
    }
}
