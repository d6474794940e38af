package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedFieldsTest {

    private static final Map<String, String> SENT = Map.of("currency", "EUR", "item-description-0", "Cherries",
            "item-gross-0", "20 400,5",
            "item-description-1", "Plums", "lrn", "not of this page", "item-colour-0", "no field of ours",
            "item-description-7", "behind a gap");

    @Test
    void what_a_page_sends_becomes_its_fields_and_nothing_else_does() {
        Map<String, String> answers = new HashMap<>();
        List<Map<String, String>> rows = new ArrayList<>(List.of(Map.of("description", "kept before")));
        TypedFields.of(SENT::get, DraftStep.GOODS).into(answers, rows);
        assertEquals(Map.of("currency", "EUR"), answers);
        assertEquals(List.of("Cherries", "Plums"), rows.stream().map(row -> row.get("description")).toList());
        assertNull(rows.get(0).get("colour"));
    }

    @Test
    void what_is_kept_is_found_again_row_by_row() {
        Map<String, String> answers = new HashMap<>();
        List<Map<String, String>> rows = new ArrayList<>();
        TypedFields.of(SENT::get, DraftStep.GOODS).into(answers, rows);
        Map<String, String> kept = TypedFields.tidy(DraftStep.GOODS, answers, rows);
        assertEquals("20400.5", kept.get("item.0.gross"));
        List<Map<String, String>> again = TypedFields.rows(DraftStep.GOODS, kept);
        assertEquals(2, again.size());
        assertEquals("Plums", again.get(1).get("description"));
    }

    @Test
    void however_long_a_text_is_all_of_it_is_kept() {
        String typed = "CSQU3054383, ".repeat(5_000);
        Map<String, String> answers = new HashMap<>();
        TypedFields.of(Map.of("container", typed)::get, DraftStep.TRANSPORT).into(answers, new ArrayList<>());
        assertEquals(typed, answers.get("container"));
        assertEquals(typed.strip(),
                TypedFields.tidy(DraftStep.TRANSPORT, answers, new ArrayList<>()).get("container"));
    }

    @Test
    void every_field_has_one_input_and_every_input_one_field() {
        assertEquals("item-gross-3", DraftFields.inputOf("item.3.gross"));
        assertEquals("exporter-name", DraftFields.inputOf("exporter.name"));
        assertEquals("lrn", DraftFields.inputOf("lrn"));
    }
}
