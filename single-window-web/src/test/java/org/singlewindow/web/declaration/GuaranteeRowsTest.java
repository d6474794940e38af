package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.wire.BegunGuarantees;
import org.singlewindow.declaration.wire.Filled;
import org.singlewindow.declaration.wire.GuidedDeclaration.Guarantee;
import org.singlewindow.guarantee.GuaranteeType;

/** The rows of the form that name guarantees, and drafts from before there were any. */
class GuaranteeRowsTest {

    private static final Guarantee GRAPES = new Guarantee(Filled.by("1"), Filled.by("26UZSTORYGRAPE016"),
            Filled.by(""), Filled.by("4.001"), Filled.by("EUR"));

    @Test
    void a_row_says_something_by_all_but_its_currency() {
        assertFalse(GuaranteeRows.isSaid(Map.of("guarantee1.currency", "EUR"), 1));
        assertTrue(GuaranteeRows.isSaid(Map.of("guarantee1.amount", "1"), 1));
        assertFalse(GuaranteeRows.isSaid(Map.of("guarantee2.amount", "1"), 1));
    }

    @Test
    void rows_are_put_one_behind_the_other() {
        Map<String, String> fields = new HashMap<>(Map.of("guarantee1.number", "A", "guarantee3.number", "C",
                "guarantee3.code", "AB12"));
        GuaranteeRows.put(GuaranteeRows.list(fields), fields);
        assertEquals("C", fields.get("guarantee2.number"));
        assertEquals("AB12", fields.get("guarantee2.code"));
        assertEquals("", fields.get("guarantee3.number"));
        assertEquals(List.of("A", "C"), GuaranteeRows.called(GuaranteeRows.list(fields)));
    }

    @Test
    void a_draft_of_before_gets_what_it_was_begun_with_and_keeps_the_code_that_was_typed() {
        DraftParts before = new DraftParts(Map.of("transport", Map.of("mode", "3", "accessCode1", "GR4P")));
        assertFalse(GuaranteeRows.areIn(before));
        DraftParts now = GuaranteeRows.into(before, List.of(GRAPES));
        assertTrue(GuaranteeRows.areIn(now));
        assertEquals("26UZSTORYGRAPE016", now.of("transport").get("guarantee1.number"));
        assertEquals("GR4P", now.of("transport").get("guarantee1.code"));
        assertEquals("4.0010", now.of("transport").get("guarantee1.amount"));
        assertEquals("3", now.of("transport").get("mode"));
    }

    @Test
    void a_draft_that_was_kept_with_rows_and_names_none_means_none() {
        Map<String, String> kept = TypedFields.tidy(DraftStep.TRANSPORT, Map.of("mode", "3"), List.of());
        assertTrue(GuaranteeRows.areIn(new DraftParts(Map.of("transport", kept))));
    }

    @Test
    void a_number_is_kept_as_it_is_written_on_paper_however_it_was_typed() {
        Map<String, String> kept = TypedFields.tidy(DraftStep.TRANSPORT,
                Map.of("guarantee1.number", " 26uz storygrape016", "guarantee2.number", "none of ours"), List.of());
        assertEquals("26UZSTORYGRAPE016", kept.get("guarantee1.number"));
        assertEquals("none of ours", kept.get("guarantee2.number"));
    }

    /** What a document says and what is registered are two lists of the same types. */
    @Test
    void types_are_the_same_as_those_that_are_registered() {
        for (GuaranteeType each : GuaranteeType.values()) {
            assertEquals(each.needsCode(), GuaranteeRows.isWithCode(each.code()), each.toString());
            assertEquals(each.isSingle(), BegunGuarantees.isOfOne(each.code()), each.toString());
        }
    }
}
