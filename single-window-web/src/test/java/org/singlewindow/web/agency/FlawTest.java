package org.singlewindow.web.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.DecisionRules;
import org.singlewindow.agency.DecisionRules.Part;

/** What is too long is told with the number of characters that are too many. */
class FlawTest {

    private static final String FULL = "x".repeat(DecisionRules.LONGEST_TEXT);

    @Test
    void a_text_that_is_too_long_is_told_by_how_much() {
        assertEquals(Map.of(Part.TEXT, new Flaw("typed.tooLong", 2, 512)), told(FULL + "yz", List.of("Weigh.")));
        assertEquals(Map.of(Part.TEXT, new Flaw("typed.tooLong", 1, 512)), told(FULL + "y", List.of("Weigh.")));
        assertEquals(Map.of(), told(FULL, List.of(FULL)));
    }

    @Test
    void of_many_conditions_the_one_is_named_that_is_too_long() {
        assertEquals(Map.of(Part.CONDITIONS, new Flaw("decide.flaw.CONDITIONS.TOO_LONG", 3, 3)),
                told("", List.of("Weigh.", FULL, FULL + "xyz", "Fumigate.")));
    }

    @Test
    void conditions_that_are_too_many_are_told_by_how_many() {
        assertEquals(Map.of(), told("", Collections.nCopies(DecisionRules.MOST_CONDITIONS, "Weigh.")));
        assertEquals(Map.of(Part.CONDITIONS, new Flaw("decide.flaw.CONDITIONS.LIMIT_EXCEEDED", 2, 50)),
                told("", Collections.nCopies(DecisionRules.MOST_CONDITIONS + 2, "Weigh.")));
    }

    private static Map<Part, Flaw> told(String text, List<String> conditions) {
        DecideTask said = new DecideTask(1, Decision.APPROVE_WITH_CONDITIONS, Optional.empty(), Optional.of(text),
                conditions);
        return DecisionRules.flaws(said).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, flaw -> Flaw.of(said, flaw.getKey(), flaw.getValue())));
    }
}
