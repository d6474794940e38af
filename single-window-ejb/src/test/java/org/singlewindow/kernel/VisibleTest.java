package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"О80610 | [U+041E О]80610", "080б10 | 080б10", "0806З0 | 0806[U+0417 З]0",
            "0806з0 | 0806[U+0437 з]0",
            "КZ | [U+041A К]Z", "UZ00О001 | UZ00[U+041E О]001", "08\u00a010 | 08[U+00A0]10"})
    void a_letter_of_another_alphabet_and_a_blank_that_is_none_are_named(String text, String shown) {
        assertEquals(shown, Visible.of(text));
    }

    @ParameterizedTest
    @CsvSource({"080610", "виноград", "12 кг", "А123ВС", "UZ-2026-1", "Toʻytepa 5", "第12号", "ГОСТ 32786"})
    void whatever_is_of_one_alphabet_stays_as_it_is(String text) {
        assertEquals(text, Visible.of(text));
    }
}
