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
import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
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
import org.singlewindow.wco.exchange.SubmitResponse;

/** The exchange as it was agreed: its operations, its two bindings, its fields. */
class ExchangeContractTest {

    private static final String NAMESPACE = "urn:singlewindow:exchange:1";

    private static final List<String> OPERATIONS = List.of("CheckConnectivity", "Submit", "Validate", "GetStatus",
            "GetDeclarations", "GetDeclaration", "GetDocument", "GetVersions", "GetDifferences", "GetAnswers",
            "GetPlan", "GetFollowOn", "GetFollowDifferences", "GetPrint", "GetRules", "AnswerQuestion",
            "ConfirmArrival", "Resume", "GetQueueHeaders", "Pull", "PullOne", "Acknowledge", "GetQueueStatus",
            "SendTest", "GetTracking", "Send", "GetTasks", "GetTask", "ClaimTask", "ReleaseTask", "Decide", "Attach",
            "GetAttachments", "GetAttachment", "GetEvidence", "GetEvidenceKeys", "GetHolds", "SetHold", "LiftHold",
            "GetCodeList");

    private static final ServiceContract CONTRACT = new ServiceContract("exchange", "Exchange", OPERATIONS);

    @Test
    void both_bindings_have_every_operation_document_literal_with_the_fault() throws Exception {
        CONTRACT.assertBindings();
    }

    @Test
    void every_operation_is_wrapped_and_every_field_is_explained() throws Exception {
        CONTRACT.assertSchema();
        CONTRACT.assertAttributes(2);
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

    /** Who says no version is told none, for a client that was made before would take it for broken. */
    @Test
    void an_answer_to_whoever_said_no_version_is_what_it_was() throws Exception {
        var answer = new SubmitResponse();
        answer.setOutcome("ACCEPTED");
        answer.setMrn("26UZ00000000042ZJ0");
        answer.setContent(new byte[]{1});
        assertEquals("26UZ00000000042ZJ0", read(SubmittedBefore.class, answer).mrn);
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

    @XmlRootElement(name = "SubmitResponse", namespace = NAMESPACE)
    private static class SubmittedBefore {
        @XmlElement(namespace = NAMESPACE)
        private String outcome;
        @XmlElement(namespace = NAMESPACE)
        private String mrn;
        @XmlElement(namespace = NAMESPACE)
        private byte[] content;
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
}
