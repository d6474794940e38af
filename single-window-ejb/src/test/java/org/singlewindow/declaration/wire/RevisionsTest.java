package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.ChangedParts;
import org.singlewindow.declaration.MessageFunction;

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
