package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    @ParameterizedTest
    @CsvSource({"'Fresh apricots\u000bin crates', Fresh apricots in crates", "'one\u000ctwo', one two",
            "'a\u0000b', ab", "'a\u0001\u001fb', ab", "'a\uffffb', ab", "'a\ufffeb', ab"})
    void what_cannot_be_written_goes_and_words_stay_apart(String typed, String kept) {
        assertEquals(kept, FreeText.writable(typed));
    }

    /** Shown, the first would read: grapes 10 t. */
    @ParameterizedTest
    @ValueSource(strings = {"grapes \u202Et 01\u202C", "a\u202Ab", "a\u202Bb", "a\u202Cb", "a\u202Db", "a\u2066b",
            "a\u2067b",
            "a\u2068b", "a\u2069b"})
    void words_that_would_read_as_others_are_not_taken(String words) {
        assertEquals(Optional.of(RuleCode.PATTERN), FreeText.unfit(words, 100));
        assertEquals(Optional.empty(), FreeText.unfit(FreeText.writable(words), 100));
        assertEquals(Optional.empty(), FreeText.fault(words, 100), "it can be stored");
    }

    /** As telephone numbers bring them along that are copied out of a program. */
    @Test
    void marks_around_a_text_are_blanks() {
        assertEquals("+998901234567", FreeText.strip("\u202A+998901234567\u202C"));
    }

    @ParameterizedTest
    @CsvSource({"ab\uD83D\uDE9Ac, 3, ab", "ae\u0301b, 2, a", "ae\u0301b, 3, ae\u0301", "abc, 2, ab"})
    void a_text_is_cut_behind_a_whole_character(String text, int most, String beginning) {
        assertEquals(beginning, FreeText.beginning(text, most));
    }

    @Test
    void a_character_beyond_the_first_plane_is_one() {
        assertEquals(Optional.empty(), FreeText.unfit("\ud83c\udf47".repeat(512), 512));
        assertEquals(Optional.of(RuleCode.TOO_LONG), FreeText.unfit("\ud83c\udf47".repeat(513), 512));
    }

    @Test
    void half_of_a_pair_goes() {
        assertEquals("ab", FreeText.writable("a" + Character.toString('\ud800') + "b"));
        assertEquals("ab", FreeText.writable("a" + Character.toString('\udc00') + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "line\r\n\tline", "виноград", "می\u200cخواهم", "葡萄", "ქართული", "\ud83c\udf47",
            "e\u0301", "\u00a0\u0085\ufffd", "\u200fش.م.م\u200e (LLC)", "\u061cكلمة", "نم\u200dونه"})
    void whatever_a_script_has_stays_as_it_is(String typed) {
        assertSame(typed, FreeText.writable(typed));
        assertTrue(FreeText.canBeWritten(typed));
    }

    @Test
    void a_beginning_never_ends_in_the_middle_of_a_character() {
        assertEquals("ab", FreeText.beginning("ab\ud83c\udf47", 3));
        assertEquals("ab\ud83c\udf47", FreeText.beginning("ab\ud83c\udf47", 4));
        assertEquals("ab", FreeText.beginning("abc", 2));
    }

    @Test
    void too_long_and_not_writable_are_told_apart() {
        assertEquals(Optional.of(RuleCode.TOO_LONG), FreeText.fault("abc", 2));
        assertEquals(Optional.of(RuleCode.PATTERN), FreeText.fault("a\u0000", 2));
        assertEquals(Optional.empty(), FreeText.fault("ab", 2));
    }

    @Test
    void blanks_around_a_text_are_taken_off_and_what_cannot_be_written_is_kept_to_be_refused() {
        assertEquals("why", FreeText.strip(" why\u00a0"));
        assertEquals("why\u0000", FreeText.strip("why\u0000"));
    }
}
