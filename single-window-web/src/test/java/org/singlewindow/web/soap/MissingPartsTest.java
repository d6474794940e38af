package org.singlewindow.web.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.singlewindow.kernel.RuleCode;
import org.xml.sax.SAXException;

/** What a call must have and has not is pointed at by its own name, and not by that of what stands in its place. */
class MissingPartsTest {

    @ParameterizedTest
    @EnumSource(SoapService.class)
    void each_part_that_a_call_must_have_is_named_where_it_is_missing(SoapService service)
            throws JAXBException, SAXException, XMLStreamException {
        JAXBContext binding = JAXBContext.newInstance("org.singlewindow.wco." + service.address().substring(1));
        Schema schema = SchemaFactory.newDefaultInstance()
                .newSchema(SoapService.class.getResource("/wsdl" + service.address() + ".xsd"));
        int told = 0;
        for (CallShape call : service.calls().toList()) {
            for (String missing : mandatory(call, "")) {
                Unmarshaller reading = binding.createUnmarshaller();
                reading.setSchema(schema);
                XMLStreamReader reader = over(written(call, "", missing), service);
                CallComplaints complaints = new CallComplaints((GuardedReader) reader);
                reading.setEventHandler(complaints);
                while (!reader.isStartElement() || !reader.getLocalName().equals(call.name())) {
                    reader.next();
                }
                assertThrows(JAXBException.class, () -> reading.unmarshal(reader),
                        () -> call.name() + " without " + missing);
                Trouble first = complaints.first().orElseThrow();
                assertEquals(Optional.of(missing), first.pointer(), () -> call.name() + ": " + first);
                assertEquals(RuleCode.MISSING, first.code(), call::name);
                told++;
            }
        }
        assertTrue(told > 5, "the calls must have something");
    }

    @Test
    void a_decision_without_its_task_points_at_the_task() {
        CallShape decide = SoapService.EXCHANGE.findNamesake("Decide").orElseThrow();
        assertEquals(List.of("taskId", "decision"), mandatory(decide, ""));
    }

    /** Paths of all that must be there; what may be missing is there once, so that its own parts are asked for too. */
    private static List<String> mandatory(CallShape holder, String path) {
        List<String> found = new ArrayList<>();
        for (CallShape part : holder.parts()) {
            String place = place(part, path);
            if (!part.optional()) {
                found.add(part.repeated() ? path + part.name() : place);
            }
            found.addAll(mandatory(part, place + "/"));
        }
        return found;
    }

    private static String place(CallShape part, String path) {
        return path + part.name() + (part.repeated() ? "[1]" : "");
    }

    private static String written(CallShape holder, String path, String missing) {
        StringBuilder parts = new StringBuilder();
        for (CallShape part : holder.parts()) {
            String place = place(part, path);
            if (!missing.equals(place) && !missing.equals(path + part.name())) {
                parts.append(part.isValue()
                        ? "<" + part.name() + ">" + value(part) + "</" + part.name() + ">"
                        : written(part, place + "/", missing));
            }
        }
        String space = path.isEmpty() ? " xmlns='%s'" : "";
        return "<" + holder.name() + space + ">" + parts + "</" + holder.name() + ">";
    }

    private static String value(CallShape part) {
        return part.words().stream().findFirst().orElseGet(() -> switch (part.type()) {
            case "int", "long" -> "1";
            case "date" -> "2026-01-31";
            case "dateTime" -> "2026-01-31T12:00:00Z";
            case "boolean" -> "true";
            case "base64Binary" -> "PGEvPg==";
            default -> "x";
        });
    }

    private static XMLStreamReader over(String call, SoapService service) throws XMLStreamException {
        String envelope = "<e><Body>" + call.formatted(service.namespace()) + "</Body></e>";
        return GuardedReader.over(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)), service);
    }
}
