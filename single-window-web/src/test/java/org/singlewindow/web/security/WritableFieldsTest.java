package org.singlewindow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritableFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"one\r\ntwo\r\n", "one\ntwo\n", "one\rtwo\r"})
    void a_line_ends_with_one_character_as_in_the_field_that_it_was_typed_into(String sent) {
        assertEquals("one\ntwo\n", WritableFields.asTyped(sent));
    }
}
