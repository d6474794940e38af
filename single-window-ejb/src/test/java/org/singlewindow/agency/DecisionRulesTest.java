package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.singlewindow.agency.DecisionRules.Part;
import org.singlewindow.kernel.RuleCode;

class DecisionRulesTest {

    @Test
    void every_part_that_is_missing_is_named() {
        assertEquals(Map.of(Part.REASON, RuleCode.MISSING, Part.TEXT, RuleCode.MISSING),
                flaws(Decision.REFUSE, "", " ", List.of()));
        assertEquals(Map.of(Part.TEXT, RuleCode.MISSING), flaws(Decision.REFUSE, "VALUE", "", List.of()));
        assertEquals(Map.of(Part.TEXT, RuleCode.MISSING), flaws(Decision.QUERY, "", "", List.of()));
        assertEquals(Map.of(Part.CONDITIONS, RuleCode.MISSING),
                flaws(Decision.APPROVE_WITH_CONDITIONS, "", "", List.of(" ")));
    }

    @Test
    void an_approval_and_an_inspection_need_nothing() {
        assertEquals(Map.of(), flaws(Decision.APPROVE, "", "", List.of()));
        assertEquals(Map.of(), flaws(Decision.INSPECT, "", "", List.of()));
    }

    @Test
    void what_the_response_cannot_carry_is_too_long() {
        String long513 = "x".repeat(513);
        assertEquals(Map.of(Part.TEXT, RuleCode.TOO_LONG), flaws(Decision.APPROVE, "", long513, List.of()));
        assertEquals(Map.of(Part.CONDITIONS, RuleCode.TOO_LONG),
                flaws(Decision.APPROVE_WITH_CONDITIONS, "", "", List.of("short", long513)));
        assertEquals(Map.of(Part.REASON, RuleCode.TOO_LONG), flaws(Decision.REFUSE, "x".repeat(18), "why", List.of()));
    }

    @ParameterizedTest
    @EnumSource(value = Decision.class, names = "APPROVE_WITH_CONDITIONS", mode = EnumSource.Mode.EXCLUDE)
    void only_an_approval_with_conditions_has_conditions(Decision decision) {
        assertEquals(RuleCode.INCONSISTENT,
                flaws(decision, "", "why", List.of("Fumigate before unloading.")).get(Part.CONDITIONS));
    }

    @Test
    void what_leaves_the_task_open_has_no_reason() {
        assertEquals(Map.of(Part.REASON, RuleCode.INCONSISTENT), flaws(Decision.QUERY, "GOODS", "why", List.of()));
        assertEquals(Map.of(Part.REASON, RuleCode.INCONSISTENT), flaws(Decision.INSPECT, "GOODS", "", List.of()));
        assertEquals(Map.of(), flaws(Decision.APPROVE, "OK", "with pleasure", List.of()));
    }

    @Test
    void what_a_control_has_shown_is_said_in_words_and_nothing_else_has_findings() {
        assertEquals(Map.of(Part.TEXT, RuleCode.MISSING), flaws(Decision.INSPECTED, "", "", List.of()));
        for (Decision decision : Decision.values()) {
            DecideTask found = new DecideTask(1, decision, Optional.empty(), Optional.of("so"), List.of(), List.of(),
                    List.of("40 kg more"));
            assertEquals(decision == Decision.INSPECTED ? null : RuleCode.INCONSISTENT,
                    DecisionRules.flaws(found).get(Part.FINDINGS));
        }
        assertEquals(Map.of(Part.FINDINGS, RuleCode.LIMIT_EXCEEDED), DecisionRules.flaws(new DecideTask(1,
                Decision.INSPECTED, Optional.empty(), Optional.of("so"), List.of(), List.of(),
                java.util.Collections.nCopies(51, "one"))));
    }

    /** Whoever leaves a finding blank meant to say something, and is told which one it is. */
    @Test
    void a_finding_or_a_condition_without_words_is_missing_there() {
        DecideTask found = new DecideTask(1, Decision.INSPECTED, Optional.empty(), Optional.of("so"), List.of(),
                List.of(), List.of("40 kg more", " "));
        assertEquals(Map.of(Part.FINDINGS, RuleCode.MISSING), DecisionRules.flaws(found));
        assertEquals(1, DecisionRules.line(found, Part.FINDINGS).getAsInt());
        assertEquals("a finding needs words; leave out what says nothing",
                DecisionRules.check(found).orElseThrow().text());
        assertEquals(Map.of(Part.CONDITIONS, RuleCode.MISSING),
                flaws(Decision.APPROVE_WITH_CONDITIONS, "", "", List.of("", "Fumigate")));
    }

    @Test
    void what_is_left_blank_is_not_said() {
        assertEquals(Map.of(), flaws(Decision.INSPECT, " ", " ", List.of("", " ")));
    }

    private static Map<Part, RuleCode> flaws(Decision decision, String reason, String text, List<String> conditions) {
        return DecisionRules.flaws(new DecideTask(1, decision, Optional.of(reason), Optional.of(text), conditions));
    }
}
