package org.singlewindow.web.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.singlewindow.declaration.Awaited;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.Difference;
import org.singlewindow.guarantee.GuaranteeForm;
import org.singlewindow.guarantee.GuaranteeState;
import org.singlewindow.guarantee.UsageState;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.print.PaperKind;
import org.singlewindow.transit.FoundGoods;
import org.singlewindow.transit.LegState;
import org.singlewindow.transit.MovementState;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.MovementTurn;
import org.singlewindow.transit.ProofKind;

class SoapServiceTest {

    @Test
    void what_may_be_told_over_soap_is_what_may_be_told() {
        CallShape call = SoapService.TRANSIT.findNamesake("RecordEvent").orElseThrow();
        assertEquals(Stream.of(MovementStep.values()).filter(MovementStep::isReported).map(Enum::name).toList(),
                words(call, "type"));
        assertEquals(Stream.of(FoundGoods.values()).map(Enum::name).toList(), words(call, "result"));
        assertEquals(Stream.of(ProofKind.values()).map(Enum::name).toList(), words(call, "proof"));
    }

    private static List<String> words(CallShape call, String part) {
        return call.part(call.placeOf(part)).words();
    }

    @Test
    void the_schema_names_every_state_there_is() throws IOException {
        String schema = schema("/wsdl/transit.xsd");
        for (Class<? extends Enum<?>> words : List.of(MovementState.class, GuaranteeState.class, GuaranteeForm.class,
                UsageState.class, LegState.class, MovementTurn.Side.class)) {
            List<String> names = Stream.of(words.getEnumConstants()).map(Enum::name).toList();
            String sentence = String.join(", ", names.subList(0, names.size() - 1)) + " or "
                    + names.get(names.size() - 1);
            assertTrue(schema.contains(sentence), sentence);
        }
        List<String> followed = Stream.of(MovementStep.values()).filter(each -> !each.isReported()).map(Enum::name)
                .toList();
        assertTrue(followed.stream().allMatch(schema::contains), followed::toString);
    }

    @Test
    void the_schema_of_the_exchange_names_what_is_waited_for_how_versions_differ_and_what_is_printed()
            throws IOException {
        String schema = schema("/wsdl/exchange.xsd");
        for (Class<? extends Enum<?>> words : List.of(Awaited.class, Difference.Kind.class, Procedure.class)) {
            List<String> names = Stream.of(words.getEnumConstants()).map(Enum::name).toList();
            String sentence = String.join(", ", names.subList(0, names.size() - 1)) + " or "
                    + names.get(names.size() - 1);
            assertTrue(schema.contains(sentence), sentence);
        }
        assertTrue(Stream.of(PaperKind.values()).map(Enum::name).allMatch(schema::contains));
        assertTrue(schema.contains("one of " + Stream.of(DeclarationStatus.values()).map(Enum::name)
                .collect(Collectors.joining(", ")) + "."));
    }

    private static String schema(String name) throws IOException {
        try (InputStream in = SoapServiceTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_service_knows_its_own_calls_and_no_other_s(SoapService service) throws IOException {
        SoapService other = SoapService.values()[1 - service.ordinal()];
        String own = service == SoapService.TRANSIT ? "GetMovement" : "GetStatus";
        assertTrue(service.find(new QName(service.namespace(), own)).isPresent());
        assertTrue(service.find(new QName(other.namespace(), own)).isEmpty());
        assertTrue(other.findNamesake(own).isEmpty());
        assertTrue(schema(service.wsdl().replace("classpath:", "/"))
                .contains("<wsdl:service name=\"" + service.service().getLocalPart() + "\">"));
    }

    @Test
    void a_value_of_a_type_of_our_own_is_of_what_that_narrows() {
        CallShape call = SoapService.TRANSIT.findNamesake("RecordEvent").orElseThrow();
        assertEquals("dateTime", call.part(call.placeOf("at")).type());
        assertEquals("true or false", call.part(call.placeOf("intact")).expected());
        assertTrue(SoapService.TRANSIT.findNamesake("CheckGuarantee").orElseThrow().part(3).parts().size() == 2);
    }

    @Test
    void parts_of_two_kinds_that_repeat_are_counted_each_by_itself() throws XMLStreamException {
        GuardedReader reader = GuardedReader.over(new ByteArrayInputStream(
                "<e><Body><CheckGuarantee xmlns='urn:singlewindow:transit:1'><grn/><route/><route/><goods/><goods/></CheckGuarantee></Body></e>"
                        .getBytes(StandardCharsets.UTF_8)),
                SoapService.TRANSIT);
        StringBuilder paths = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                paths.append(reader.place().path()).append(' ');
            }
        }
        assertEquals("grn route[1] route[2] goods[1] goods[2]", paths.toString().strip());
    }
}
