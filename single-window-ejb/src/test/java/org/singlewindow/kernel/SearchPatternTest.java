package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPatternTest {

    @ParameterizedTest
    @CsvSource({"Grapes, %grapes%", "' Виноград ', %виноград%", "50%, %50\\%%", "a_b, %a\\_b%", "c:\\d, %c:\\\\d%"})
    void what_was_typed_is_found_as_it_stands(String typed, String pattern) {
        assertEquals(pattern, SearchPattern.containing(typed));
    }
}
