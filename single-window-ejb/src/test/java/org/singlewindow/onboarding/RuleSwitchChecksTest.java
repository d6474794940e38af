package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.onboarding.ChecksTest.assertFound;
import static org.singlewindow.onboarding.ChecksTest.found;
import static org.singlewindow.onboarding.ChecksTest.problems;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.declaration.LodgementRule.Hold;

/** What a country may lower of the rules of declarations, and what it may not. */
class RuleSwitchChecksTest {

    private static Directory lowering(String... lines) {
        return Directory.whole().with("rules.csv",
                "rule,mode,from,until,reason\n" + String.join("\n", lines) + "\n");
    }

    static List<LodgementRule> holding() {
        return LodgementRegister.all().stream().filter(rule -> rule.holds() != Hold.NOTHING).toList();
    }

    @Test
    void a_country_that_lowers_nothing_needs_no_file() {
        assertEquals(List.of(), found(Directory.whole()));
        assertEquals(List.of(), found(Directory.whole().with("rules.csv", "rule,mode,from,until,reason\n# none\n")));
    }

    @Test
    void what_is_lowered_is_told_as_a_warning() {
        assertFound("rules.csv:2 RULE_LOWERED (warning)", lowering("TOT-03,OFF,2026-01-01,,a new form"));
        assertEquals("From 2026-01-01 until 2026-12-31 the rule COD-04 is a warning only: declarations lodged here that"
                + " break it are taken",
                problems(lowering("COD-04,WARNING,2026-01-01,2026-12-31,a new list")).get(0).text());
    }

    @ParameterizedTest
    @MethodSource("holding")
    void a_rule_on_which_something_hangs_cannot_be_lowered(LodgementRule rule) {
        for (String mode : List.of("OFF", "WARNING")) {
            assertFound("rules.csv:2 RULE_HOLDS", lowering(rule.id() + "," + mode + ",2026-01-01,,no reason counts"));
        }
    }

    @Test
    void a_rule_that_there_is_not_is_asked_about() {
        List<FileProblem> found = problems(lowering("TOT-3,OFF,2026-01-01,,why", "QQQ-77,OFF,2026-01-01,,why"));
        assertTrue(found.get(0).text().endsWith("did you mean TOT-03?"), found.get(0)::text);
        assertEquals("UNKNOWN_RULE", found.get(1).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"TOT-03,off,2026-01-01,,why | BAD_MODE", "TOT-03,OFF,1.1.2026,,why | BAD_DATE",
            "TOT-03,OFF,2026-02-01,2026-01-01,why | BAD_DATE", "TOT-03,OFF,,,why | MISSING",
            "TOT-03,OFF,2026-02-01,, | MISSING", "TOT-03,,2026-02-01,,why | MISSING", ",OFF,2026-02-01,,why | MISSING"})
    void a_line_that_cannot_be_meant_so_is_refused(String line, String code) {
        assertFound("rules.csv:2 " + code, lowering(line));
    }

    @Test
    void the_same_rule_twice_is_refused() {
        assertEquals("rules.csv:3 DUPLICATE",
                found(lowering("TOT-03,OFF,2026-01-01,,why", "TOT-03,OFF,2027-01-01,,why")).get(0));
    }

    @Test
    void a_line_of_which_nothing_comes_is_told() {
        assertFound("rules.csv:2 CHANGES_NOTHING (warning)", lowering("TOT-03,OFF,2025-01-01,2025-12-31,over"));
        assertFound("rules.csv:2 CHANGES_NOTHING (warning)", lowering("TOT-03,WARNING,2026-01-01,,it is one"));
    }
}
