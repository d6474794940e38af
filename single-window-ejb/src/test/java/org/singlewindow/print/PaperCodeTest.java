package org.singlewindow.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Sha256;

class PaperCodeTest {

    private static final Mrn MRN = Mrn.of(2026, new CountryCode("UZ"), 1).orElseThrow();
    private static final byte[] DOCUMENT = hash("the document");

    private static byte[] hash(String document) {
        return Sha256.of(document.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_paper_says_of_itself_is_read_back(PaperKind kind) {
        PaperCode read = PaperCode.parse(PaperCode.of(kind, MRN, 70_000, DOCUMENT).text()).orElseThrow();
        assertEquals(kind, read.kind());
        assertEquals(MRN, read.mrn());
        assertEquals(70_000, read.version());
        assertTrue(read.isOf(DOCUMENT));
    }

    @Test
    void a_code_of_another_document_another_version_or_another_kind_is_not_of_it() {
        assertFalse(PaperCode.of(PaperKind.RELEASE, MRN, 1, hash("another")).isOf(DOCUMENT));
        PaperCode declaration = PaperCode.of(PaperKind.DECLARATION, MRN, 1, DOCUMENT);
        assertFalse(new PaperCode(PaperKind.RELEASE, MRN, 1, declaration.mark()).isOf(DOCUMENT));
        assertFalse(new PaperCode(PaperKind.DECLARATION, MRN, 2, declaration.mark()).isOf(DOCUMENT));
    }

    @Test
    void whatever_character_of_it_is_changed_it_is_no_code_of_that_document_any_more() {
        String code = PaperCode.of(PaperKind.DECLARATION, MRN, 1, DOCUMENT).text();
        IntStream.range(0, code.length()).forEach(i -> {
            String other = code.substring(0, i) + (code.charAt(i) == 'A' ? 'B' : 'A') + code.substring(i + 1);
            assertFalse(PaperCode.parse(other).filter(read -> read.isOf(DOCUMENT)).isPresent(), other);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "____________________________________________________",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "../../../../../../../../../../../../../../../../../a"})
    void what_cannot_be_one_is_none(String text) {
        assertEquals(Optional.empty(), PaperCode.parse(text));
    }

    @Test
    void it_fits_an_address_as_it_is() {
        assertTrue(PaperCode.of(PaperKind.RELEASE, MRN, Integer.MAX_VALUE, DOCUMENT).text()
                .matches("[A-Za-z0-9_-]{52}"));
    }
}
