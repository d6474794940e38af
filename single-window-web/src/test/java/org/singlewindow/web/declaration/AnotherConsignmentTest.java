package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DraftParts;

/** Of a declaration the next one like it takes along all but what belongs to one consignment. */
class AnotherConsignmentTest {

    private static final DraftParts ONE = new DraftParts(Map.of("route",
            Map.of("lrn", "FIRST-1", "follows", "26UZ000000000001J9", "followsType", "830", "type", "IMA",
                    "amends", "26UZ000000000001J9", "amendsVersion", "2", "exporter.id", "UZ-T0000001", "exporter.name",
                    "Samarkand Fruit LLC", "exitOffice", "UZ027001"),
            "goods", Map.of("items", "1", "currency", "USD", "item.0.description", "Grapes", "item.0.gross", "500",
                    "item.0.marks", "LOT 7"),
            "transport", Map.of("mode", "3", "vehicle", "01A123BC", "nationality", "UZ", "container", "MSKU1234565",
                    "seal", "S1", "accessCode1", "GR4P", "papers", "1", "paper.0.type", "851", "paper.0.id", "PC-77",
                    "paper.0.item", "1")));

    @Test
    void numbers_of_the_one_consignment_stay_behind() {
        DraftParts next = AnotherConsignment.of(ONE, "NEXT-1");
        assertEquals(Map.of("lrn", "NEXT-1", "type", "IMA", "exporter.id", "UZ-T0000001", "exporter.name",
                "Samarkand Fruit LLC", "exitOffice", "UZ027001"), next.of("route"));
        assertEquals(
                Map.of("mode", "3", "nationality", "UZ", "papers", "1", "paper.0.type", "851", "paper.0.item", "1"),
                next.of("transport"));
        assertEquals(Map.of("items", "1", "currency", "USD", "item.0.description", "Grapes", "item.0.gross", "500"),
                next.of("goods"));
    }

    @Test
    void a_guarantee_for_one_movement_stays_behind_and_of_the_others_the_code() {
        DraftParts one = new DraftParts(Map.of("transport",
                Map.of("guarantees", "yes", "guarantee1.type", "4", "guarantee1.number", "26UZVOUCHER000016A000001",
                        "guarantee1.code", "VO1A", "guarantee2.type", "1", "guarantee2.number", "26UZSTORYGRAPE016",
                        "guarantee2.code", "GR4P", "guarantee2.amount", "4000", "guarantee2.currency", "EUR")));
        assertEquals(
                Map.of("guarantees", "yes", "guarantee1.type", "1", "guarantee1.number", "26UZSTORYGRAPE016",
                        "guarantee1.amount", "4000", "guarantee1.currency", "EUR"),
                AnotherConsignment.of(one, "NEXT-1").of("transport"));
    }

    @Test
    void a_template_has_no_reference_until_something_is_begun_from_it() {
        DraftParts template = AnotherConsignment.of(ONE, "");
        assertEquals(null, template.of("route").get("lrn"));
        assertEquals("NEXT-2", AnotherConsignment.of(template, "NEXT-2").of("route").get("lrn"));
    }
}
