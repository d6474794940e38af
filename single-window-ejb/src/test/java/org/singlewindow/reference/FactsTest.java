package org.singlewindow.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries()).collect(Collectors.toSet());

    @Test
    void headings_are_those_of_the_harmonized_system() {
        assertTrue(Facts.isHeading("0806") && Facts.isHeading("8471") && Facts.isHeading("9706"));
        assertFalse(Facts.isHeading("0899") || Facts.isHeading("8061") || Facts.isHeading("7701")
                || Facts.isHeading("08") || Facts.isHeading(""));
    }

    @Test
    void a_border_is_one_for_both_sides() {
        assertTrue(Facts.haveBorder("GE", "TR") && Facts.haveBorder("UZ", "AF"));
        assertFalse(Facts.haveBorder("GE", "BR") || Facts.haveBorder("UZ", "CN") || Facts.haveBorder("UZ", "UZ"));
        for (String one : COUNTRIES) {
            COUNTRIES.forEach(other -> assertEquals(Facts.haveBorder(one, other), Facts.haveBorder(other, one),
                    one + " and " + other));
        }
    }

    @Test
    void places_are_known_in_the_countries_around() {
        assertFalse(Facts.isNoPlace("GEPTI") || Facts.isNoPlace("UZTAS") || Facts.isNoPlace("GBDVR"));
        assertTrue(Facts.isNoPlace("GEZZZ"));
    }
}
