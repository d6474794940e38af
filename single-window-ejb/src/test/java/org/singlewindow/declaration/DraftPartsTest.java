package org.singlewindow.declaration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftPartsTest {

    @Test
    void what_it_was_begun_from_stays_in_it_and_is_left_out_when_somebody_says_so() {
        CarriedDocument document = new CarriedDocument("<Declaration>Ташкент</Declaration>".getBytes(UTF_8), "26UZ1");
        DraftParts draft = DraftParts.parse(new DraftParts(Map.of("route", Map.of("lrn", "A"))).carrying(document)
                .toJson());
        assertArrayEquals(document.content(), draft.carried().orElseThrow().content());
        assertEquals("26UZ1", draft.carried().orElseThrow().of());
        assertEquals("A", draft.of("route").get("lrn"));
        DraftParts left = draft.carrying(draft.carried().orElseThrow().leaving(true));
        assertTrue(left.carried().orElseThrow().left());
        assertNotEquals(draft.fingerprint(), left.fingerprint());
        assertTrue(draft.with(left.carryingNothing()).carried().isEmpty());
    }

    @Test
    void a_draft_that_was_kept_with_characters_that_no_document_holds_opens_without_them() {
        DraftParts kept = DraftParts.parse(
                "{\"goods\":{\"item.0.description\":\"Fresh apricots\\u000bin crates\",\"item.0.marks\":\"\\uffff\"}}");
        assertEquals(Map.of("item.0.description", "Fresh apricots in crates"), kept.of("goods"));
        assertEquals(new DraftParts(Map.of("goods", Map.of("item.0.description", "Fresh apricots in crates")))
                .fingerprint("goods"), kept.fingerprint("goods"));
    }

    /** A page that has nothing of its own, such as the last one, is no change by being opened. */
    @Test
    void a_part_in_which_nothing_stands_is_none() {
        DraftParts kept = new DraftParts(Map.of("goods", Map.of("item.0.description", "Fresh apricots")));
        assertEquals(kept, kept.with(new DraftParts(Map.of("review", Map.of()))));
        assertEquals(kept, DraftParts.parse("{\"goods\":{\"item.0.description\":\"Fresh apricots\"},\"review\":{}}"));
        assertEquals(DraftParts.NONE, kept.with(new DraftParts(Map.of("goods", Map.of("item.0.description", "")))));
    }
}
