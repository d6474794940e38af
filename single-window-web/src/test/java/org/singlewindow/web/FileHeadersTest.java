package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileHeadersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "attachment; filename=\"invoice 7.pdf\"~invoice 7.pdf", "attachment; filename=invoice.pdf~invoice.pdf",
            "attachment; filename=\"a.pdf\"; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82.pdf~Счёт.pdf",
            "attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf~发票.pdf", "inline; FileName=\"b.pdf\"~b.pdf"})
    void the_name_of_a_file_is_read_in_whatever_script(String header, String name) {
        assertEquals(name, FileHeaders.nameIn(header));
    }

    /** As the server hands it on: each byte a letter. */
    @Test
    void a_name_in_bare_utf_8_is_understood() {
        String header = new String("attachment; filename=\"Счёт.pdf\"".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
        assertEquals("Счёт.pdf", FileHeaders.nameIn(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "attachment", "attachment;", "attachment; filename*=UTF-8''%ZZ", "; ; ;",
            "attachment; name=\"a.pdf\""})
    void what_names_nothing_that_can_be_read_is_no_name(String header) {
        assertEquals("", FileHeaders.nameIn(header));
    }

    @Test
    void a_name_goes_out_for_programs_of_one_alphabet_and_of_all() {
        assertEquals("attachment; filename=\"_ 7_.pdf\"; filename*=UTF-8''%d0%a1%207%22.pdf",
                FileHeaders.attachment("С 7\".pdf"));
        assertEquals("inline; filename=\"_.pdf\"; filename*=UTF-8''%e5%8f%91%e7%a5%a8.pdf",
                FileHeaders.inline("发票.pdf"));
    }
}
