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
    @ValueSource(strings = {"<!DOCTYPE a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>",
            "<!DOCTYPE a [<!ENTITY x 'y'>]>"})
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
        assertEquals("", textOf("<a><Body><c>" + "<b/>".repeat(1_000) + "</c></Body></a>"));
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
        assertEquals(RuleCode.LIMIT_EXCEEDED,
                refusalOf("<a><Body><c>" + "<b/>".repeat(50_000) + "</c></Body></a>").code());
    }

    @Test
    void what_stands_before_the_body_has_an_early_end() {
        assertEquals(RuleCode.LIMIT_EXCEEDED,
                refusalOf("<a><Header>" + "<b/>".repeat(200) + "</Header><Body/></a>").code());
    }

    @Test
    void two_calls_in_one_body_are_named() {
        HostileEnvelope refused = refusalOf("<a><Body><Pull><max>1</max></Pull><GetStatus/></Body></a>");
        assertEquals(RuleCode.UNEXPECTED_ELEMENT, refused.code());
        assertEquals("The body holds two calls, Pull and GetStatus; send each in an envelope of its own.",
                refused.getMessage());
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

    @Test
    void what_the_envelope_declares_holds_for_the_call_as_well() throws XMLStreamException {
        XMLStreamReader reader = over(
                "<e xmlns:a='u:a' xmlns:b='u:b'><Header xmlns:h='u:h'/><Body xmlns:c='u:c'><call xmlns:b='u:own' xmlns='u:d'><b:part xmlns:p='u:p'/></call></Body></e>");
        StringBuilder seen = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) {
                seen.append(reader.getLocalName()).append(IntStream.range(0, reader.getNamespaceCount())
                        .mapToObj(i -> reader.getNamespacePrefix(i) + "=" + reader.getNamespaceURI(i)).toList())
                        .append(' ');
            }
        }
        String call = "call[a=u:a, b=u:b, c=u:c, b=u:own, null=u:d] ";
        assertEquals("e[a=u:a, b=u:b] Header[h=u:h] Header[h=u:h] Body[c=u:c] " + call + "part[p=u:p] part[p=u:p] "
                + call + "Body[c=u:c] e[a=u:a, b=u:b] ", seen.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%sAAAA", "AAAA%s", "AA%s<!-- c -->AA"})
    void characters_beside_a_part_of_the_message_are_refused(String content) throws XMLStreamException {
        String include = "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:c'/>";
        String call = "<e><Body><Submit><content>%s</content></Submit></Body></e>";
        assertEquals("\n", textOf(call.formatted(include + "\n")));
        assertEquals(RuleCode.INCONSISTENT, refusalOf(call.formatted(content.formatted(include))).code());
    }

    /** Here the parser of the JDK loses its way and says nothing that a caller could use. */
    @Test
    void a_document_type_inside_an_element_is_said_to_be_one() {
        XMLStreamException lost = assertThrows(XMLStreamException.class, () -> textOf("<a><!DOCTYPE b><b/></a>"));
        assertEquals(RuleCode.DTD_REFUSED, Trouble.of(lost, false).code());
    }

    @Test
    void bytes_that_are_not_of_the_encoding_are_said_to_be_that() {
        byte[] latin = "<a><b>\u00e9 \u00e9</b></a>".getBytes(StandardCharsets.ISO_8859_1);
        Exception unread = assertThrows(Exception.class, () -> textOf(
                GuardedReader.over(new ByteArrayInputStream(latin), SoapService.EXCHANGE)));
        Trouble trouble = Trouble.of(unread, false);
        assertEquals(RuleCode.BAD_ENCODING, trouble.code());
        assertTrue(trouble.text().contains("UTF-8"), trouble::text);
    }

    private static HostileEnvelope refusalOf(String xml) {
        return assertThrows(HostileEnvelope.class, () -> textOf(xml));
    }

    private static String textOf(String xml) throws XMLStreamException {
        return textOf(over(xml));
    }

    private static String textOf(XMLStreamReader reader) throws XMLStreamException {
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
        return GuardedReader.over(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), SoapService.EXCHANGE);
    }
}
