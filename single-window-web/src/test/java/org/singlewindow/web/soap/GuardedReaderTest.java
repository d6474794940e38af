package org.singlewindow.web.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.RuleCode;

class GuardedReaderTest {

    @Test
    void an_ordinary_document_is_read_to_its_end() throws XMLStreamException {
        assertEquals("hello", textOf("<e><a><!-- c --><b x='1'>hel</b><c>lo</c></a></e>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE a [<!ENTITY x 'y'>]>"})
    void a_document_type_is_refused_and_not_skipped(String prolog) {
        assertEquals(RuleCode.DTD_REFUSED, refusalOf(prolog + "<a/>").code());
    }

    @Test
    void a_processing_instruction_is_refused() {
        assertEquals(RuleCode.UNEXPECTED_ELEMENT, refusalOf("<a><?x y?></a>").code());
    }

    @Test
    void depth_has_an_end() throws XMLStreamException {
        assertEquals("", textOf("<a>".repeat(32) + "</a>".repeat(32)));
        assertEquals(RuleCode.LIMIT_EXCEEDED, refusalOf("<a>".repeat(33) + "</a>".repeat(33)).code());
    }

    @Test
    void brothers_do_not_count_as_depth() throws XMLStreamException {
        assertEquals("", textOf("<a><Body>" + "<b/>".repeat(1_000) + "</Body></a>"));
    }

    @Test
    void attributes_have_an_end() {
        String many = IntStream.range(0, 33).mapToObj(i -> "a" + i + "=''").collect(Collectors.joining(" "));
        assertEquals(RuleCode.LIMIT_EXCEEDED, refusalOf("<a " + many + "/>").code());
    }

    @Test
    void far_too_many_attributes_stop_the_parser_itself() {
        String many = IntStream.range(0, 100_000).mapToObj(i -> "a" + i + "=''").collect(Collectors.joining(" "));
        assertThrows(XMLStreamException.class, () -> textOf("<a " + many + "/>"));
    }

    @Test
    void elements_have_an_end() {
        assertEquals(RuleCode.LIMIT_EXCEEDED, refusalOf("<a><Body>" + "<b/>".repeat(50_000) + "</Body></a>").code());
    }

    @Test
    void what_stands_before_the_body_has_an_early_end() {
        assertEquals(RuleCode.LIMIT_EXCEEDED, refusalOf("<a><Header>" + "<b/>".repeat(200) + "</Header><Body/></a>").code());
    }

    @Test
    void text_between_the_parts_of_an_envelope_is_refused() {
        assertEquals(RuleCode.UNEXPECTED_ELEMENT, refusalOf("<a><Body><b/>text</Body></a>").code());
    }

    @Test
    void a_second_root_is_an_error() {
        assertThrows(XMLStreamException.class, () -> textOf("<a/><b/>"));
    }

    @Test
    void looking_for_the_next_tag_passes_the_same_checks() throws XMLStreamException {
        XMLStreamReader reader = over("<!DOCTYPE a><a/>");
        assertThrows(HostileEnvelope.class, reader::nextTag);
    }

    private static HostileEnvelope refusalOf(String xml) {
        return assertThrows(HostileEnvelope.class, () -> textOf(xml));
    }

    private static String textOf(String xml) throws XMLStreamException {
        XMLStreamReader reader = over(xml);
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        assertTrue(reader.getEventType() == XMLStreamReader.END_DOCUMENT);
        return text.toString();
    }

    private static XMLStreamReader over(String xml) throws XMLStreamException {
        return GuardedReader.over(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
