package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
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
}
