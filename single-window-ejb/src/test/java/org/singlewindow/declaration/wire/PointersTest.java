package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.delivery.wire.SchemaFindings;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.wco.SchemaViolation;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;

class PointersTest {

    @Test
    void findings_stand_in_the_order_of_the_document_though_it_is_one_line() {
        String oneLine = Documents.text("ORDER").replaceAll(">\\s+<", "><");
        WcoPart root = new WcoReader().readParts(oneLine.getBytes(StandardCharsets.UTF_8))
                .either(read -> read.document(), broken -> null, invalid -> null);
        Pointers pointers = new Pointers(root, root.part("Declaration").orElseThrow());
        String shipment = "/Declaration/GoodsShipment";
        List<String> inOrder = List.of("", "/Declaration/FunctionalReferenceID", "/Declaration/TypeCode",
                "/Declaration/TotalGrossMassMeasure", shipment,
                shipment + "/Destination/CountryCode",
                shipment + "/GovernmentAgencyGoodsItem[1]/Commodity/Classification[1]/ID",
                shipment + "/GovernmentAgencyGoodsItem[1]/Packaging[1]/TypeCode");
        List<Violation> found = Stream.of(7, 3, 5, 0, 2, 6, 1, 4).map(inOrder::get)
                .map(path -> Violation.at(RuleCode.PATTERN, Wording.verbatim("wrong"), path, "")).toList();
        assertEquals(inOrder.stream().map(path -> path.isEmpty() ? "" : "/MetaData" + path).toList(),
                pointers.place(found).stream().map(Violation::xpath).toList());
    }

    private static String pointed(String document, String path) {
        WcoPart root = new WcoReader().readParts(document.getBytes(StandardCharsets.UTF_8))
                .either(read -> read.document(), broken -> null, invalid -> null);
        return new Pointers(root, root.part("Declaration").orElseThrow())
                .complete(Violation.at(RuleCode.PATTERN, Wording.verbatim("wrong"), path, "")).pointer();
    }

    private static String twoItems(int one, int other) {
        String document = Documents.text("NUMBERS");
        int from = document.indexOf("<GovernmentAgencyGoodsItem>");
        int to = document.indexOf("</GovernmentAgencyGoodsItem>") + "</GovernmentAgencyGoodsItem>".length();
        String item = document.substring(from, to);
        return document.substring(0, from) + numbered(item, one) + numbered(item, other) + document.substring(to);
    }

    private static String numbered(String item, int number) {
        return item.replaceFirst("<SequenceNumeric>1<", "<SequenceNumeric>" + number + "<");
    }

    @Test
    void a_pointer_means_an_item_by_its_own_number_as_those_of_amendments_do_and_the_path_counts() {
        String path = "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/Commodity/Description";
        assertEquals("42A / 67A / 68A[4] / 23A / 137", pointed(twoItems(7, 4), path));
        assertEquals("42A / 67A / 68A[2] / 23A / 137", pointed(twoItems(1, 2), path));
        // where two bear one number it says nothing, and they are counted
        assertEquals("42A / 67A / 68A[2] / 23A / 137", pointed(twoItems(3, 3), path));
        assertEquals("42A / 67A / 68A[3] / 23A / 137", pointed(twoItems(7, 4), path.replace("[2]", "[3]")));
    }

    /** What the schema refuses and what a rule refuses, at one place. */
    @Test
    void what_the_schema_refuses_is_pointed_at_as_what_rules_find() {
        String document = twoItems(7, 4);
        int second = document.lastIndexOf("Dried apricots");
        String broken = document.substring(0, second) + "x".repeat(600) + document.substring(second + 14);
        List<SchemaViolation> found = new WcoReader().readParts(broken.getBytes(StandardCharsets.UTF_8))
                .<List<SchemaViolation>>either(read -> List.of(), stopped -> List.of(),
                        invalid -> invalid.violations());
        assertEquals(List.of("42A / 67A / 68A[4] / 23A / 137"),
                SchemaFindings.violations(found).stream().map(Violation::pointer).toList());
    }
}
