package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DraftParts;

class TakingOverTest {

    private static final Map<String, String> ROUTE = Map.of("lrn", "A-1", "destination", "KZ", "office", "UZ26001");
    private static final Map<String, String> GOODS = Map.of("items", "2", "item.0.description", "Grapes",
            "item.0.commodity", "080610", "item.0.gross", "1000", "item.1.description", "Melons", "item.1.commodity",
            "080711", "item.1.gross", "50");
    private static final DraftParts BEFORE = parts(ROUTE, GOODS);

    private static DraftParts parts(Map<String, String> route, Map<String, String> goods) {
        return new DraftParts(Map.of("route", route, "goods", goods));
    }

    private static Map<String, String> but(Map<String, String> fields, String... others) {
        Map<String, String> changed = new TreeMap<>(fields);
        for (int i = 0; i < others.length; i += 2) {
            changed.put(others[i], others[i + 1]);
        }
        return changed;
    }

    private static List<String> names(TakingOver between, boolean taken) {
        return between.fields().stream().filter(field -> field.taken() == taken).map(TakingOver.Field::name).sorted()
                .toList();
    }

    @Test
    void what_nobody_has_typed_otherwise_is_taken_over_and_what_was_typed_stays() {
        DraftParts now = parts(but(ROUTE, "destination", "MN"),
                but(GOODS, "item.0.gross", "900", "item.1.gross", "40"));
        DraftParts typed = parts(but(ROUTE, "office", "KZ26001"),
                but(GOODS, "item.0.commodity", "0806101000", "item.1.gross", "45"));
        TakingOver between = new TakingOver(BEFORE, now, typed);
        assertEquals(List.of("destination", "item.0.gross"), names(between, true));
        assertEquals(List.of("item.1.gross"), names(between, false));
        assertEquals(Set.of(DraftStep.GOODS), between.kept());
        assertEquals(parts(but(ROUTE, "office", "KZ26001", "destination", "MN"),
                but(GOODS, "item.0.commodity", "0806101000", "item.0.gross", "900", "item.1.gross", "45")).parts()
                .get("goods"), between.taken().of("goods"));
        assertEquals("MN", between.taken().of("route").get("destination"));
        assertEquals("KZ26001", between.taken().of("route").get("office"));
        assertEquals("A-1", between.taken().of("route").get("lrn"));
    }

    @Test
    void rows_that_came_or_went_are_taken_over_only_where_nobody_has_changed_any() {
        Map<String, String> one = Map.of("items", "1", "item.0.description", "Melons", "item.0.commodity", "080711",
                "item.0.gross", "50");
        TakingOver untouched = new TakingOver(BEFORE, parts(ROUTE, one), BEFORE);
        assertEquals(one, untouched.taken().of("goods"));
        assertEquals(List.of(), names(untouched, false));
        DraftParts typed = parts(ROUTE, but(GOODS, "item.0.gross", "1001"));
        TakingOver changed = new TakingOver(BEFORE, parts(ROUTE, one), typed);
        assertEquals(typed.of("goods"), changed.taken().of("goods"));
        assertEquals(List.of(), names(changed, true));
    }

    @Test
    void what_was_typed_of_some_goods_is_not_said_of_others() {
        DraftParts swapped = parts(ROUTE, but(GOODS, "item.0.description", "Melons", "item.0.commodity", "080711",
                "item.0.gross", "50", "item.1.description", "Grapes", "item.1.commodity", "080610", "item.1.gross",
                "1000"));
        DraftParts typed = parts(ROUTE, but(GOODS, "item.0.origin", "UZ"));
        TakingOver between = new TakingOver(BEFORE, swapped, typed);
        assertEquals(typed.of("goods"), between.taken().of("goods"), "else the grapes were there twice");
        assertEquals(List.of(), names(between, true));
    }

    @Test
    void where_the_draft_says_already_what_is_so_nothing_is_told() {
        DraftParts now = parts(but(ROUTE, "destination", "MN"), GOODS);
        assertEquals(List.of(), new TakingOver(BEFORE, now, now).fields());
        assertEquals(List.of(), new TakingOver(BEFORE, BEFORE, parts(but(ROUTE, "destination", "MN"), Map.of()))
                .fields());
    }
}
