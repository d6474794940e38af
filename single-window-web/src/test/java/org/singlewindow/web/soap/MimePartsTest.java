package org.singlewindow.web.soap;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.RuleCode;

class MimePartsTest {

    private static final String TYPE = "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\"; boundary=";

    private static final String ROOT = "Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n<Envelope/>";

    private static final String CONTENT = "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <c>\r\n\r\n<a/>";

    @ParameterizedTest
    @ValueSource(strings = {"b", "uuid:7c5d4f5e-0b1a+id=1", "----=_Part_0_1160646497.1432", "MIMEBoundary_0123456789"})
    void an_envelope_with_its_content_is_taken(String boundary) {
        assertDoesNotThrow(() -> MimeParts.check(TYPE + '"' + boundary + '"', message(boundary, ROOT, CONTENT)));
        assertDoesNotThrow(() -> MimeParts.check(TYPE + boundary + "; x=y", message(boundary, ROOT)));
    }

    @Test
    void two_parts_of_one_name_are_refused() {
        assertEquals(RuleCode.INCONSISTENT, refused(TYPE + "b", message("b", ROOT, CONTENT, CONTENT)));
    }

    @Test
    void plain_line_feeds_a_preamble_and_folded_headers_are_taken() {
        String body = "This is a message in several parts.\r\n"
                + text(message("b", ROOT.replace("charset", "\r\n charset"), CONTENT));
        assertDoesNotThrow(
                () -> MimeParts.check(TYPE + "b", body.replace("\r\n", "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void eleven_parts_are_too_many() {
        assertDoesNotThrow(() -> MimeParts.check(TYPE + "b", message("b", several(10))));
        assertEquals(RuleCode.LIMIT_EXCEEDED, refused(TYPE + "b", message("b", several(11))));
    }

    @Test
    void parts_count_wherever_their_boundary_stands() {
        String[] parts = several(1);
        parts[0] += "--b\r\n\r\n".repeat(80_000);
        assertEquals(RuleCode.LIMIT_EXCEEDED, refused(TYPE + "b", message("b", parts)));
    }

    @Test
    void a_flood_of_headers_is_refused_by_their_number_and_by_their_length() {
        assertEquals(RuleCode.LIMIT_EXCEEDED, refused(TYPE + "b", message("b", "X: y\r\n".repeat(100) + ROOT)));
        assertEquals(RuleCode.LIMIT_EXCEEDED,
                refused(TYPE + "b", message("b", "X: " + "y".repeat(5_000) + "\r\n" + ROOT)));
        assertEquals(RuleCode.LIMIT_EXCEEDED,
                refused(TYPE + "b", message("b", ROOT, "X: y\r\n".repeat(20_000) + CONTENT)));
    }

    @Test
    void a_message_without_its_beginning_or_its_end_is_refused() {
        String whole = text(message("b", ROOT, CONTENT));
        assertEquals(RuleCode.NOT_WELL_FORMED, refused(TYPE + "b", bytes(whole.replace("--b--", ""))));
        assertEquals(RuleCode.NOT_WELL_FORMED, refused(TYPE + "b", bytes("x".repeat(2_000) + whole)));
        assertEquals(RuleCode.NOT_WELL_FORMED, refused(TYPE + "other", bytes(whole)));
        assertEquals(RuleCode.NOT_WELL_FORMED, refused(TYPE + "b", bytes(whole + whole)));
        assertEquals(RuleCode.NOT_WELL_FORMED, refused(TYPE + "b", new byte[0]));
    }

    @Test
    void a_boundary_that_mime_does_not_know_is_refused() {
        for (String boundary : new String[]{"", "\"\"", "b".repeat(71), "\"b\u00e9\"", "\"a\tb\""}) {
            assertEquals(RuleCode.PATTERN, refused(TYPE + boundary, message(boundary, ROOT)));
        }
        assertEquals(RuleCode.PATTERN, refused(TYPE + "b; BOUNDARY=c", message("b", ROOT)));
        assertEquals(RuleCode.PATTERN, refused("multipart/related; type=text/xml", message("b", ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed; boundary=b", "multipart/form-data; boundary=b",
            "multipart/related; boundary=b", "multipart/related; type=\"text/html\"; boundary=b"})
    void other_packages_than_mtom_are_not_taken(String type) {
        assertEquals(RuleCode.NOT_OFFERED, refused(type, message("b", ROOT)));
    }

    @Test
    void a_part_with_parts_of_its_own_and_a_strange_encoding_are_not_taken() {
        assertEquals(RuleCode.NOT_OFFERED,
                refused(TYPE + "b", message("b", ROOT, "Content-Type:\r\n Multipart/mixed; boundary=c\r\n\r\n--c--")));
        assertEquals(RuleCode.BAD_ENCODING,
                refused(TYPE + "b", message("b", ROOT, "Content-Transfer-Encoding: x-uuencode\r\n\r\nx")));
    }

    private static RuleCode refused(String type, byte[] body) {
        return assertThrows(HostileEnvelope.class, () -> MimeParts.check(type, body)).code();
    }

    private static String[] several(int parts) {
        String[] all = new String[parts];
        Arrays.setAll(all, i -> CONTENT.replace("<c>", "<c" + i + ">"));
        all[0] = ROOT;
        return all;
    }

    private static byte[] message(String boundary, String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append("--").append(boundary).append("\r\n").append(part).append("\r\n");
        }
        return bytes(text.append("--").append(boundary).append("--\r\n").toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
