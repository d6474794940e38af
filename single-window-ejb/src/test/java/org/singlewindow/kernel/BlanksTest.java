package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\u00a0", "\u202f", "\u3000", "\u200b", "\ufeff", "\u2060", "\u200e",
            "\u202c", "\u00ad", "\u0085", "\u0000", " \u00a0\u200b ",
            "\u3164", "\u2800", "\ufe0f", "\u115f", "\uffa0", "\u034f", "\udb40\udc20", "\udb40\udd00"})
    void what_does_not_show_is_taken_off_at_both_ends(String unseen) {
        assertEquals("UZ-2026-1", Blanks.strip(unseen + "UZ-2026-1" + unseen));
        assertEquals("", Blanks.strip(unseen));
    }

    /** DerivedCoreProperties.txt of Unicode 15.1: Default_Ignorable_Code_Point. */
    @ParameterizedTest
    @CsvSource({"AD,AD", "34F,34F", "61C,61C", "115F,1160", "17B4,17B5", "180B,180F", "200B,200F", "202A,202E",
            "2060,206F", "3164,3164", "FE00,FE0F", "FEFF,FEFF", "FFA0,FFA0", "FFF0,FFF8", "1BCA0,1BCA3", "1D173,1D17A",
            "E0000,E0FFF"})
    void whatever_unicode_lets_be_passed_over_is_a_blank(String first, String last) {
        assertEquals(Set.of(), IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16))
                .filter(c -> !Blanks.strip(Character.toString(c)).isEmpty()).mapToObj(Integer::toHexString)
                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "می\u200cخواهم", "a\u00a0b", "\u06001", "\ud83c\udf47", "."})
    void what_shows_or_stands_inside_stays(String text) {
        assertEquals(text, Blanks.strip(text));
    }

    @Test
    void a_number_that_was_copied_is_the_number() {
        Mrn mrn = Mrn.of(2026, CountryCode.parse("UZ").orElseThrow(), 1).orElseThrow();
        assertEquals(Optional.of(mrn), Mrn.parse("\u200b" + mrn + "\u00a0"));
    }
}
