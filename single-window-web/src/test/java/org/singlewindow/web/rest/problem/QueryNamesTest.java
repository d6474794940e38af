package org.singlewindow.web.rest.problem;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;

class QueryNamesTest {

    private static final SortedSet<String> KNOWN = new TreeSet<>(List.of("max", "state"));

    @ParameterizedTest
    @ValueSource(strings = {"State", "stat", "states", "foo", "MAX", "max ", "requestId", "timestamp"})
    void a_name_that_is_not_known_is_refused_and_those_that_are_known_are_named(String name) {
        for (boolean looking : new boolean[]{true, false}) {
            Refusal refused = assertThrows(Refusal.class,
                    () -> QueryNames.check(Map.of("max", List.of("5"), name, List.of("1")), KNOWN, looking));
            assertEquals(RuleCode.UNEXPECTED_ELEMENT, refused.code());
            assertTrue(refused.getMessage().contains("'" + name + "', only max, state"), refused::getMessage);
        }
    }

    @Test
    void what_begins_with_an_underscore_is_the_caller_s_own_only_where_nothing_is_changed() {
        for (String name : List.of("_", "_dc", "_requestId")) {
            Map<String, List<String>> given = Map.of(name, List.of("1764320000", "2"));
            assertDoesNotThrow(() -> QueryNames.check(given, KNOWN, true));
            assertThrows(Refusal.class, () -> QueryNames.check(given, KNOWN, false));
        }
    }

    @Test
    void a_name_that_is_there_twice_is_refused() {
        assertThrows(Refusal.class, () -> QueryNames.check(Map.of("state", List.of("OPEN", "ALL")), KNOWN, true));
        assertThrows(Refusal.class, () -> QueryNames.check(Map.of("state", List.of("OPEN", "OPEN")), KNOWN, false));
    }

    @Test
    void a_sign_with_nothing_behind_it_is_no_name() {
        assertDoesNotThrow(() -> QueryNames.check(Map.of("max", List.of("5"), "", List.of("")), KNOWN, false));
    }
}
