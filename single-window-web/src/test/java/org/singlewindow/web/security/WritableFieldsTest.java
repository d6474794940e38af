package org.singlewindow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritableFieldsTest {

    private static final Pattern AREA = Pattern
            .compile("<sw:field id=\"([^\"]+)\"[^>]*kind=\"area\"|<textarea id=\"([^\"#]+)");

    @ParameterizedTest
    @ValueSource(strings = {"one\r\ntwo\r\n", "one\ntwo\n", "one\rtwo\r", "one\u000btwo\u000b", "one\ftwo\f"})
    void a_line_ends_with_one_character_as_in_the_field_that_it_was_typed_into(String sent) {
        assertEquals("one\ntwo\n", WritableFields.asTyped("reply-7", sent));
    }

    @ParameterizedTest
    @CsvSource({"'one\u000btwo', 'one two'", "'one\ftwo', 'one two'", "'o\u0000n\uffffe \u202etwo', 'one two'"})
    void words_stay_apart_in_a_field_of_one_line(String sent, String kept) {
        assertEquals(kept, WritableFields.asTyped("item-description-0", sent));
    }

    @Test
    void every_field_of_more_than_one_line_is_known_by_its_name() throws IOException {
        var areas = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                AREA.matcher(Files.readString(page)).results().map(WritableFieldsTest::name).forEach(areas::add);
            }
        }
        assertTrue(areas.size() > 3, areas.toString());
        areas.removeIf(WritableFields::isOfLines);
        assertEquals(new TreeSet<>(), areas);
    }

    /** That of a row ends with its number. */
    private static String name(MatchResult area) {
        String name = area.group(1) == null ? area.group(2) : area.group(1);
        return name.endsWith("-") ? name + "1" : name;
    }
}
