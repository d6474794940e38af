package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.RuleSwitch.Mode;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.Wiring;

/** What a country has lowered counts for declarations that are lodged in it, from its first day to its last. */
class RuleSwitchesTest {

    private static final CountryCode HERE = new CountryCode("UZ");
    private static final CountryCode THERE = new CountryCode("KZ");
    private static final Violation PACKAGE = Violation.at(RuleCode.OUTSIDE_DOMAIN,
            FindingTexts.say("package.unknown", "@@"), "/Declaration", "");
    private static final Violation SUM = Violation.warning(RuleCode.INCONSISTENT,
            FindingTexts.say("packages.sum", "2", "3"), "/Declaration", "");
    private static final Violation CHAPTER = Violation.at(RuleCode.OUTSIDE_DOMAIN,
            FindingTexts.say("commodity.chapter", "77", "770110"), "/Declaration", "");

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    private RuleSwitches lowered(RuleSwitch... lines) {
        return new Wiring(Examination.emptyDatabase(), clock).with(RuleSwitchRepository.class,
                new RuleSwitchRepository() {
                    @Override
                    List<KeptRuleSwitch> read() {
                        return List.of(lines).stream().map(line -> new KeptRuleSwitch(HERE, line)).toList();
                    }
                }).get(RuleSwitches.class);
    }

    private static RuleSwitch line(String rule, Mode mode, String from, String until) {
        return new RuleSwitch(rule, mode, LocalDate.parse(from), Optional.of(until).filter(day -> !day.isEmpty())
                .map(LocalDate::parse), "why");
    }

    @Test
    void a_rule_that_is_off_says_nothing_and_one_that_is_a_warning_refuses_nothing() {
        RuleSwitches switches = lowered(line("COD-04", Mode.WARNING, "2026-01-01", ""),
                line("TOT-03", Mode.OFF, "2026-01-01", ""));
        List<Violation> left = switches.sift(List.of(PACKAGE, SUM, CHAPTER), HERE);
        assertEquals(List.of(PACKAGE.words(), CHAPTER.words()), left.stream().map(Violation::words).toList());
        assertTrue(left.get(0).warning() && !left.get(1).warning());
        assertEquals(List.of(PACKAGE, SUM, CHAPTER), switches.sift(List.of(PACKAGE, SUM, CHAPTER), THERE));
    }

    @Test
    void it_counts_from_its_first_day_to_its_last() {
        RuleSwitches switches = lowered(line("TOT-03", Mode.OFF, "2026-03-02", "2026-03-03"));
        for (boolean off : List.of(false, true, true, false)) {
            assertEquals(off ? List.of() : List.of(SUM), switches.sift(List.of(SUM), HERE), clock::toString);
            clock.pass(Duration.ofDays(1));
        }
    }

    @Test
    void what_decides_who_must_approve_holds_whatever_was_kept() {
        assertEquals(List.of(CHAPTER),
                lowered(line("CMD-02", Mode.OFF, "2026-01-01", "")).sift(List.of(CHAPTER), HERE));
    }
}
