package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jws.WebService;
import jakarta.xml.bind.JAXBContext;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.wco.transit.RecordEvent;
import org.singlewindow.wco.transit.RecordEventResponse;
import org.singlewindow.wco.transit.Transit;
import org.singlewindow.wco.transit.TransitService;
import org.xml.sax.SAXParseException;

/** Transit as it was agreed: its operations, its two bindings, its fields. */
class TransitContractTest {

    private static final List<String> OPERATIONS = List.of("CheckGuarantee", "GetGuarantee", "GetMovement",
            "RecordEvent", "CaptureMovement", "GetHolderTier", "RegisterGuarantees", "GetClaims", "GetClaim",
            "GetClaimEvents", "GiveNotice", "ClaimDebt", "PayClaim", "DisputeClaim", "UpholdClaim", "WithdrawClaim");

    private static final ServiceContract CONTRACT = new ServiceContract("transit", "Transit", OPERATIONS);

    private static final String EVENT = "<RecordEvent xmlns=\"urn:singlewindow:transit:1\"><mrn>26UZ00000000042ZJ0</mrn>"
            + "<type>DEPART</type><at>%s</at>%s</RecordEvent>";

    @Test
    void both_bindings_have_every_operation_document_literal_with_the_fault() throws Exception {
        CONTRACT.assertBindings();
    }

    @Test
    void every_operation_is_wrapped_and_every_field_is_explained() throws Exception {
        CONTRACT.assertSchema();
        CONTRACT.assertAttributes(0);
    }

    @Test
    void the_generated_interface_is_of_the_agreed_namespace_and_has_a_method_for_each_operation() {
        assertEquals("urn:singlewindow:transit:1", Transit.class.getAnnotation(WebService.class).targetNamespace());
        assertEquals(new QName("urn:singlewindow:transit:1", "TransitService"), TransitService.SERVICE);
        assertEquals(OPERATIONS.stream().map(String::toLowerCase).sorted().toList(),
                Stream.of(Transit.class.getMethods()).map(method -> method.getName().toLowerCase()).sorted().toList());
    }

    @Test
    void a_moment_is_one_of_java_time_and_is_told_in_utc() throws Exception {
        assertEquals(Instant.parse("2026-11-29T08:15:00Z"), read("2026-11-29T13:15:00+05:00", "").getAt());
        RecordEventResponse answer = new RecordEventResponse();
        answer.setAt(Instant.parse("2026-11-29T08:15:00Z"));
        StringWriter text = new StringWriter();
        JAXBContext.newInstance(RecordEventResponse.class).createMarshaller().marshal(answer, text);
        assertTrue(text.toString().contains(">2026-11-29T08:15:00Z<"), text.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29T08:15:00Z", "2026-11-29T13:15:00.25+05:00", " 2026-11-28T22:15:00-10:00 "})
    void a_moment_with_its_zone_fits(String moment) throws Exception {
        schema().newValidator().validate(new StreamSource(new StringReader(EVENT.formatted(moment, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29T13:15:00", "2026-11-29", "12026-11-29T13:15:00Z", "-2026-11-29T13:15:00Z"})
    void a_moment_without_its_zone_or_of_no_year_that_is_kept_does_not(String moment) throws Exception {
        Schema schema = schema();
        assertThrows(SAXParseException.class, () -> schema.newValidator()
                .validate(new StreamSource(new StringReader(EVENT.formatted(moment, "")))));
    }

    @Test
    void what_is_left_open_is_not_read_as_a_no() throws Exception {
        RecordEvent empty = read("2026-11-29T08:15:00Z", "<intact/><term/>");
        assertNull(empty.isIntact());
        assertNull(empty.getTerm());
        assertEquals(false, read("2026-11-29T08:15:00Z", "<intact>0</intact>").isIntact());
        assertEquals(true, read("2026-11-29T08:15:00Z", "<intact>true</intact>").isIntact());
    }

    private static RecordEvent read(String at, String more) throws Exception {
        return (RecordEvent) JAXBContext.newInstance(RecordEvent.class).createUnmarshaller()
                .unmarshal(new StreamSource(new StringReader(EVENT.formatted(at, more))));
    }

    private static Schema schema() throws Exception {
        return SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(TransitContractTest.class.getResourceAsStream("/wsdl/transit.xsd")));
    }
}
