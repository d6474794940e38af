package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jws.WebService;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.singlewindow.wco.exchange.AcknowledgeResponse;
import org.singlewindow.wco.exchange.AcknowledgementResult;
import org.singlewindow.wco.exchange.Code;
import org.singlewindow.wco.exchange.Exchange;
import org.singlewindow.wco.exchange.ExchangeFault;
import org.singlewindow.wco.exchange.ExchangeService;
import org.singlewindow.wco.exchange.GetQueueHeadersResponse;
import org.singlewindow.wco.exchange.GetQueueStatusResponse;
import org.singlewindow.wco.exchange.Header;
import org.w3c.dom.Element;

/** The exchange as it was agreed: its operations, its two bindings, its fields. */
class ExchangeContractTest {

    private static final String NAMESPACE = "urn:singlewindow:exchange:1";

    private static final List<String> OPERATIONS = List.of("CheckConnectivity", "Submit", "Validate", "GetStatus",
            "GetQueueHeaders", "Pull",
            "PullOne", "Acknowledge", "GetQueueStatus", "SendTest", "GetTracking", "Send", "GetTasks", "Decide",
            "Attach", "GetAttachments", "GetAttachment", "GetCodeList");

    @Test
    void both_bindings_have_every_operation_document_literal_with_the_fault() throws Exception {
        var wsdl = document("/wsdl/exchange.wsdl");
        assertEquals(OPERATIONS, named(wsdl, "portType", "operation"));
        for (var soap : List.of("http://schemas.xmlsoap.org/wsdl/soap/", "http://schemas.xmlsoap.org/wsdl/soap12/")) {
            var binding = (Element) wsdl.getElementsByTagNameNS(soap, "binding").item(0);
            assertEquals("document", binding.getAttribute("style"));
            assertEquals(OPERATIONS.size(), wsdl.getElementsByTagNameNS(soap, "operation").getLength());
            assertEquals(OPERATIONS.size(), wsdl.getElementsByTagNameNS(soap, "fault").getLength());
            var bodies = wsdl.getElementsByTagNameNS(soap, "body");
            for (int i = 0; i < bodies.getLength(); i++) {
                assertEquals("literal", ((Element) bodies.item(i)).getAttribute("use"));
            }
        }
        assertEquals(List.of("ExchangePort", "ExchangePort12"), named(wsdl, "service", "port"));
    }

    @Test
    void every_operation_is_wrapped_and_every_field_is_explained() throws Exception {
        var schema = document("/wsdl/exchange.xsd");
        var elements = new TreeSet<String>();
        var fields = schema.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "element");
        for (int i = 0; i < fields.getLength(); i++) {
            var field = (Element) fields.item(i);
            if (field.getParentNode() == schema) {
                elements.add(field.getAttribute("name"));
            }
            assertTrue(
                    field.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "documentation").getLength() > 0,
                    field.getAttribute("name") + " is not explained");
        }
        var expected = new TreeSet<>(List.of("ExchangeFault"));
        OPERATIONS.forEach(operation -> expected.addAll(List.of(operation, operation + "Response")));
        assertEquals(expected, elements);
        SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(getClass().getResourceAsStream("/wsdl/exchange.xsd")));
    }

    @Test
    void the_generated_interface_is_of_the_agreed_namespace_and_has_a_method_for_each_operation() {
        assertEquals("urn:singlewindow:exchange:1", Exchange.class.getAnnotation(WebService.class).targetNamespace());
        assertEquals(new QName("urn:singlewindow:exchange:1", "ExchangeService"), ExchangeService.SERVICE);
        var methods = Stream.of(Exchange.class.getMethods()).map(method -> method.getName().toLowerCase()).sorted()
                .toList();
        assertEquals(OPERATIONS.stream().map(String::toLowerCase).sorted().toList(), methods);
    }

    @Test
    void moments_and_days_are_those_of_java_time() throws Exception {
        var status = new GetQueueStatusResponse();
        status.setOldest(Instant.parse("2026-01-31T12:00:00Z"));
        var text = new StringWriter();
        var context = JAXBContext.newInstance(GetQueueStatusResponse.class, Code.class, ExchangeFault.class);
        context.createMarshaller().marshal(status, text);
        assertTrue(text.toString().contains(">2026-01-31T12:00:00Z<"), text.toString());
        var offset = text.toString().replace("12:00:00Z", "17:00:00.5+05:00");
        var back = (GetQueueStatusResponse) context.createUnmarshaller()
                .unmarshal(new StreamSource(new StringReader(offset)));
        assertEquals(Instant.parse("2026-01-31T12:00:00.500Z"), back.getOldest());
        assertEquals(Instant.parse("2026-01-31T12:00:00Z"), new InstantText().unmarshal("2026-01-31T12:00:00"));
        assertEquals(LocalDate.of(2026, 1, 31), new DateText().unmarshal("2026-01-31Z"));
    }

    /** As Apache CXF reads them: where an element comes that it does not know, it takes the whole answer for broken. */
    @Test
    void what_was_added_to_answers_is_passed_over_by_a_client_generated_before() throws Exception {
        var result = new AcknowledgementResult();
        result.setDeliveryNumber(7);
        result.setResult("ACKNOWLEDGED");
        result.setNotice("WITHDRAWN");
        var answer = new AcknowledgeResponse();
        answer.getItem().add(result);
        var before = read(AnswerBefore.class, answer);
        assertEquals("ACKNOWLEDGED", before.item.get(0).result);
        assertEquals(7, before.item.get(0).deliveryNumber);
        var last = new Header();
        last.setDeliveryNumber(8);
        last.setMore(true);
        var cut = new GetQueueHeadersResponse();
        cut.getHeader().add(last);
        assertEquals(8, read(HeadersBefore.class, cut).header.get(0).deliveryNumber);
    }

    private static <T> T read(Class<T> type, Object answer) throws Exception {
        var text = new StringWriter();
        JAXBContext.newInstance(answer.getClass()).createMarshaller().marshal(answer, text);
        var reader = JAXBContext.newInstance(type).createUnmarshaller();
        reader.setEventHandler(event -> false);
        return type.cast(reader.unmarshal(new StreamSource(new StringReader(text.toString()))));
    }

    @XmlRootElement(name = "GetQueueHeadersResponse", namespace = NAMESPACE)
    private static class HeadersBefore {
        @XmlElement(namespace = NAMESPACE)
        private List<HeaderBefore> header;
    }

    private static class HeaderBefore {
        @XmlElement(namespace = NAMESPACE)
        private long deliveryNumber;
        @XmlElement(namespace = NAMESPACE)
        private int attempts;
        @XmlElement(namespace = NAMESPACE)
        private int contentLength;
    }

    @XmlRootElement(name = "AcknowledgeResponse", namespace = NAMESPACE)
    private static class AnswerBefore {
        @XmlElement(namespace = NAMESPACE)
        private List<ResultBefore> item;
    }

    private static class ResultBefore {
        @XmlElement(namespace = NAMESPACE)
        private long deliveryNumber;
        @XmlElement(namespace = NAMESPACE)
        private String result;
    }

    /** Or it would not be wrapped any more, and clients that unwrap would find something else in their hands. */
    @Test
    void no_question_and_no_answer_has_anything_but_elements() throws Exception {
        var attributes = document("/wsdl/exchange.xsd").getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI,
                "attribute");
        for (int i = 0; i < attributes.getLength(); i++) {
            var type = (Element) attributes.item(i).getParentNode();
            assertTrue(type.hasAttribute("name"),
                    ((Element) type.getParentNode()).getAttribute("name") + " has an attribute of its own");
        }
        assertEquals(2, attributes.getLength());
    }

    private static List<String> named(Element root, String parent, String child) {
        var found = new ArrayList<String>();
        var holder = (Element) root.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/", parent).item(0);
        var children = holder.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/", child);
        for (int i = 0; i < children.getLength(); i++) {
            found.add(((Element) children.item(i)).getAttribute("name"));
        }
        return found;
    }

    private static Element document(String resource) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try (var bytes = ExchangeContractTest.class.getResourceAsStream(resource)) {
            return factory.newDocumentBuilder().parse(bytes).getDocumentElement();
        }
    }
}
