package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.ChangedParts;
import org.singlewindow.declaration.MessageFunction;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;

/** What of a version is another thing, so that somebody looks again. */
class RevisionsTest {

    private static final String TWO = new String(Documents.fruits("NUMBERS", 2), StandardCharsets.UTF_8)
            .replaceFirst("Dried apricots", "Raisins");

    private static ChangedParts changes(String before, String after) {
        return new Revisions().revise(MessageFunction.REPLACE, before.getBytes(StandardCharsets.UTF_8),
                after.getBytes(StandardCharsets.UTF_8)).changes();
    }

    private static String item(String document, int from, int to) {
        return document.replaceFirst("(<GovernmentAgencyGoodsItem>\\s*<SequenceNumeric>)" + from + "<",
                "$1" + to + "<");
    }

    private static final String SWAPPED = item(item(item(TWO, 1, 9), 2, 1), 9, 2);

    @Test
    void other_numbers_alone_are_a_version_and_no_other_substance() {
        assertEquals(new ChangedParts(false, Set.of(), Set.of(), false), changes(TWO, SWAPPED));
        assertFalse(new Revisions().revise(MessageFunction.REPLACE, TWO.getBytes(StandardCharsets.UTF_8),
                SWAPPED.getBytes(StandardCharsets.UTF_8)).differences().isEmpty());
        assertTrue(changes(TWO, SWAPPED.replace("Raisins", "Figs")).substance());
    }

    /** Its sender has no other document, whose lines would mean anything to them. */
    @Test
    void what_is_found_in_an_amendment_by_pointers_is_in_a_line_of_its_own_or_in_none() {
        String amendment = """
                <Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><FunctionCode>4</FunctionCode>
                  <Amendment><ChangeReasonCode>28</ChangeReasonCode>
                    <Pointer><DocumentSectionCode>42A</DocumentSectionCode></Pointer>
                    <Pointer><DocumentSectionCode>67A</DocumentSectionCode></Pointer>
                    <Pointer><SequenceNumeric>2</SequenceNumeric><DocumentSectionCode>68A</DocumentSectionCode></Pointer>
                    <Pointer><DocumentSectionCode>23A</DocumentSectionCode><TagID>137</TagID></Pointer></Amendment>
                  <GoodsShipment><GovernmentAgencyGoodsItem><SequenceNumeric>2</SequenceNumeric>
                    <Commodity>
                      <Description>Figs</Description>
                    </Commodity></GovernmentAgencyGoodsItem></GoodsShipment>
                </Declaration>
                """;
        String items = "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem";
        List<Violation> found = Stream.of("/Declaration", items + "[2]/Commodity/Description",
                items + "[2]/Commodity/Classification[3]/ID", items + "[1]/Commodity/Description",
                items + "[2]/Packaging[1]/TypeCode", "/Declaration/FunctionalReferenceID")
                .map(path -> Violation.at(RuleCode.PATTERN, Wording.verbatim("wrong"), path, "")).toList();
        Map<String, Integer> lines = new Revisions()
                .revise(MessageFunction.CHANGE, TWO.getBytes(StandardCharsets.UTF_8),
                        amendment.getBytes(StandardCharsets.UTF_8))
                .placing().apply(found).stream()
                .collect(Collectors.toMap(each -> each.xpath().replace("/MetaData", ""), Violation::line));
        assertEquals(Map.of("/Declaration", 1, items + "[2]/Commodity/Description", 9,
                items + "[2]/Commodity/Classification[3]/ID", 8, items + "[1]/Commodity/Description", 0,
                items + "[2]/Packaging[1]/TypeCode", 0, "/Declaration/FunctionalReferenceID", 0), lines);
    }

    /** Then what is said of item 1 is said of other goods. */
    @Test
    void other_numbers_are_another_substance_where_something_points_at_parts_by_them() {
        String said = "<AdditionalInformation><StatementDescription>cooled</StatementDescription><Pointer>"
                + "<SequenceNumeric>1</SequenceNumeric><DocumentSectionCode>68A</DocumentSectionCode></Pointer>"
                + "</AdditionalInformation><BorderTransportMeans>";
        ChangedParts changes = changes(TWO.replace("<BorderTransportMeans>", said),
                SWAPPED.replace("<BorderTransportMeans>", said));
        assertTrue(changes.beyondItems() && changes.substance(), changes::toString);
        assertEquals(List.of(), List.copyOf(changes.after()));
    }
}
