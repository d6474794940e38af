package org.singlewindow.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"invoice.pdf~invoice.pdf", "Счёт-фактура № 5.pdf~Счёт-фактура № 5.pdf",
            "发票.pdf~发票.pdf", "C:\\Users\\a\\invoice.pdf~invoice.pdf", "../../etc/passwd~passwd",
            "a\"b;c.pdf~a_b_c.pdf", "..~document.pdf", "''~document.pdf", "' . '~document.pdf",
            "gpj.\u202Efdp~gpj.fdp", "a\u0000b.pdf~ab.pdf"})
    void a_name_becomes_one_that_every_folder_takes(String given, String kept) {
        assertEquals(kept, FileName.of(given, FileKind.PDF));
    }

    @Test
    void a_name_cannot_begin_a_line_of_its_own() {
        assertEquals("a_X-Evil_ 1.pdf", FileName.of("a\r\nX-Evil: 1.pdf", FileKind.PDF));
    }

    @Test
    void a_long_name_stays_whole_and_one_that_no_folder_takes_is_known() {
        String whole = "т".repeat(118) + ".pdf";
        assertEquals(whole, FileName.of(whole, FileKind.PDF));
        assertFalse(FileName.isTooLong(whole));
        assertTrue(FileName.isTooLong("т" + whole));
        assertFalse(FileName.isTooLong("a".repeat(240)));
        assertTrue(FileName.isTooLong("a".repeat(241)));
    }
}
