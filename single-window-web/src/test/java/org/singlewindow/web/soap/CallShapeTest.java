package org.singlewindow.web.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

class CallShapeTest {

    @Test
    void a_call_has_the_parts_that_the_schema_says() {
        CallShape decide = call("Decide");
        assertEquals(
                List.of("taskId", "decision", "reasonCode", "text", "condition", "item", "finding", "behind",
                        "messageId"),
                decide.parts().stream().map(CallShape::name).toList());
        assertEquals(List.of(false, false, true, true, true, true, true, true, true),
                decide.parts().stream().map(CallShape::optional).toList());
        assertTrue(decide.part(4).repeated());
        assertEquals("one of APPROVE, APPROVE_WITH_CONDITIONS, REFUSE, QUERY, INSPECT, INSPECTED",
                decide.part(1).expected());
        assertEquals(-1, decide.placeOf("conditions"));
    }

    @Test
    void a_part_may_have_parts_of_its_own() {
        CallShape item = call("Acknowledge").part(0);
        assertTrue(item.repeated());
        assertFalse(item.isValue());
        assertEquals("long", item.part(0).type());
    }

    @Test
    void what_holds_nothing_has_no_parts() {
        assertEquals(List.of(), call("CheckConnectivity").parts());
        assertTrue(SoapService.EXCHANGE.find(new QName("urn:other", "Pull")).isEmpty());
        assertTrue(SoapService.EXCHANGE.findNamesake("Pull").isPresent());
    }

    private static CallShape call(String name) {
        return SoapService.EXCHANGE.find(new QName(SoapService.EXCHANGE.namespace(), name)).orElseThrow();
    }
}
