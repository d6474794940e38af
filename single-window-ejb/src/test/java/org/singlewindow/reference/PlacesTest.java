package org.singlewindow.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;

class PlacesTest {

    private static final CountryCode UZ = new CountryCode("UZ");
    private static final CountryCode KZ = new CountryCode("KZ");

    private final Places places = Places.of(
            List.of(office("UZ000001", "Here", Optional.empty()), office("UZ027001", "There", Optional.empty()),
                    office("UZ099009", "Nowhere", Optional.of(LocalDate.EPOCH))),
            List.of(new BorderPost(4, "KZ000001", KZ, "Border", UZ, "", "3", Optional.empty())));

    private static Office office(String code, String name, Optional<LocalDate> retiredOn) {
        return new Office(1, code, UZ, name, "", retiredOn);
    }

    @Test
    void a_code_that_lost_the_letters_of_its_country_resembles_the_whole() {
        assertEquals(Set.of(UZ), places.resembling("027001"));
        assertEquals(Set.of(UZ, KZ), places.resembling("000001"));
    }

    @Test
    void a_code_resembles_those_that_differ_in_the_country_or_in_capitals() {
        assertEquals(Set.of(UZ), places.resembling("FR027001"));
        assertEquals(Set.of(UZ, KZ), places.resembling("QQ000001"));
        assertEquals(Set.of(), places.resembling("UZ027002"));
        for (String written : List.of("UZ-027001", "UZ.027001", "UZ/027001", "UZ_027001", "(UZ027001)",
                "UZ027001-Yallama", "Yallama UZ027001", "\u00a0UZ 027 001")) {
            assertEquals(Set.of(UZ), places.resembling(written), written);
        }
        assertEquals(Set.of(), places.resembling("UZ"));
    }

    @Test
    void the_first_words_of_a_name_and_a_name_with_more_behind_it_say_whose_the_place_is() {
        Places stations = Places.of(List.of(office("UZ000001", "Altynkol railway station", Optional.empty()),
                office("UZ000002", "Dostuk", Optional.empty()),
                office("UZ000003", "Old Post", Optional.of(LocalDate.EPOCH))),
                List.of());
        for (String words : List.of("Altynkol", "ALTYNKOL", " altynkol  ", "Altynkol railway", "Dostuk terminal 2",
                "Altynkol railway station")) {
            assertEquals(Set.of(UZ), stations.beginning(words), words);
        }
        for (String words : List.of("Altyn", "railway station", "Al", "", "Old", "Old Post", "Dostu")) {
            assertEquals(Set.of(), stations.beginning(words), words);
        }
    }

    @Test
    void a_whole_name_says_which_places_there_are_of_it() {
        Places stations = Places.of(List.of(office("UZ000001", "Altynkol railway station", Optional.empty()),
                office("UZ000002", "ALTYNKOL RAILWAY STATION", Optional.empty()),
                office("UZ000003", "Old Post", Optional.of(LocalDate.EPOCH))), List.of());

        assertEquals(Set.of("UZ000001", "UZ000002"), stations.named(" Altynkol railway station"));
        assertEquals(Set.of(), stations.named("Altynkol"));
        assertEquals(Set.of(), stations.named("Old Post"));
    }

    @Test
    void nothing_resembles_a_retired_one() {
        assertEquals(Set.of(), places.resembling("099009"));
        assertEquals(Set.of(), places.resembling("nowhere"));
    }
}
