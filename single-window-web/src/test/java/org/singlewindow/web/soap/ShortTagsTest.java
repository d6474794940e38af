package org.singlewindow.web.soap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortTagsTest {

    private static final String LONG = "x".repeat(20_000);

    @Test
    void long_text_between_tags_passes_unchanged() throws IOException {
        byte[] bytes = ("<a b='1'>" + LONG + "</a>").getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(bytes, read(new String(bytes, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- don't -->", "<?pi it's?>", "<a b='>'/>", "<a b=\"it's\"/>", "<a b='\"'/>",
            "<a>it's</a>"})
    void quotation_marks_do_not_confuse_it(String before) throws IOException {
        read(before + LONG + "<b/>");
    }

    @Test
    void a_tag_that_is_too_long_ends_the_stream() {
        assertThrows(ShortTags.TagTooLong.class, () -> read("<a " + LONG + "/>"));
    }

    @Test
    void a_bracket_inside_a_value_does_not_make_a_tag_shorter() {
        assertThrows(ShortTags.TagTooLong.class, () -> read("<a " + "b='>' ".repeat(5_000) + "/>"));
    }

    private static byte[] read(String xml) throws IOException {
        try (ShortTags tags = new ShortTags(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))) {
            return tags.readAllBytes();
        }
    }
}
