package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.declaration.RuleTier;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Violation;

/** Every rule of the register has an example that breaks it and one that keeps it, its words, and its source. */
class RuleExamplesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /**
     * Asked of the world beside the document: {@code PlaceRulesTest}, and where documents are taken in, hold them;
     * those of amendments, which need the declaration before, {@code PointerAmendmentTest}; those of guarantees
     * {@code TransitPgIT}.
     */
    private static final Set<String> OF_THE_WORLD = Set.of("PLC-04", "PLC-06", "REF-01", "REF-02", "ACC-01", "REQ-01",
            "REQ-02", "REQ-03", "REQ-04", "REQ-05", "REQ-06", "REQ-07", "REQ-08", "REQ-09", "REQ-10", "REQ-11",
            "REQ-12", "REQ-13", "REQ-14", "REQ-15", "REQ-16", "REQ-20", "REQ-21", "AMD-01",
            "AMD-02", "AMD-03", "AMD-04", "AMD-05", "AMD-06", "AMD-07", "AMD-08", "AMD-09", "PRV-07", "PRV-08",
            "PRV-09", "PRV-10",
            "TRA-01",
            "TRA-02", "TRA-03", "TRA-04", "TRA-05");

    static Stream<RuleExample> examples() {
        return RuleExample.all().stream();
    }

    static Stream<LodgementRule> rules() {
        return LodgementRegister.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_breaks_the_rule_that_it_is_to_break_and_keeps_the_one_that_it_is_to_keep(RuleExample example) {
        List<String> breaks = example.breaks();
        assertEquals(example.broken(), breaks.contains(example.rule()), () -> "breaks " + breaks);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_has_words_in_both_languages_a_source_a_day_and_sentences(LodgementRule rule) {
        assertTrue(rule.id().matches("[A-Z]{3}-[0-9]{2}"), rule.id());
        assertNotEquals(rule.in(Locale.ENGLISH), rule.in(RUSSIAN));
        assertTrue(rule.in(RUSSIAN).matches("(?s).*[а-я].*\\."), rule.in(RUSSIAN));
        assertTrue(rule.in(Locale.ENGLISH).endsWith("."), rule.in(Locale.ENGLISH));
        assertFalse(rule.source().in(RUSSIAN).isBlank());
        assertFalse(rule.says().isEmpty());
        assertEquals(2026, rule.since().getYear());
    }

    @Test
    void every_rule_that_looks_into_a_document_has_both_kinds_of_example() {
        for (boolean broken : List.of(true, false)) {
            Set<String> shown = examples().filter(example -> example.broken() == broken).map(RuleExample::rule)
                    .collect(Collectors.toSet());
            assertEquals(Set.of(), rules().filter(rule -> rule.tier() != RuleTier.SCHEMA).map(LodgementRule::id)
                    .filter(id -> !shown.contains(id) && !OF_THE_WORLD.contains(id)).collect(Collectors.toSet()));
        }
    }

    @Test
    void whatever_is_found_is_of_a_rule_and_what_a_rule_says_can_be_found() {
        Set<String> ofNone = new HashSet<>();
        Set<String> spoken = new HashSet<>();
        for (String bundle : List.of("org.singlewindow.wco.findings", "org.singlewindow.declaration.findings")) {
            for (String key : ResourceBundle.getBundle(bundle, Locale.ROOT).keySet()) {
                Violation found = Violation.of(RuleCode.INCONSISTENT, new Sentences(bundle).say(key));
                LodgementRegister.of(found).ifPresentOrElse(rule -> spoken.add(rule.id()), () -> ofNone.add(key));
            }
        }
        assertEquals(Set.of("and", "busy"), ofNone);
        assertEquals(Set.of(), rules().map(LodgementRule::id).filter(id -> !spoken.contains(id))
                .collect(Collectors.toSet()));
    }

    @Test
    void every_rule_has_an_id_of_its_own_and_there_are_more_than_eighty_beyond_the_schema() {
        Set<String> ids = new HashSet<>();
        assertEquals(List.of(), rules().map(LodgementRule::id).filter(id -> !ids.add(id)).toList());
        assertTrue(rules().filter(rule -> rule.tier() != RuleTier.SCHEMA).count() >= 80);
    }

    @Test
    void no_rule_on_which_an_approval_hangs_can_be_lowered() {
        Set<String> families = Set.of("CMD", "JRN", "PLC", "OPN");
        assertEquals(List.of(), rules().filter(rule -> families.contains(rule.family()))
                .filter(rule -> rule.holds() != Hold.APPROVAL).map(LodgementRule::id).toList());
        for (String id : List.of("DOC-04", "DOC-05", "COD-01", "COD-02", "COD-07", "PTY-04", "RTE-01")) {
            assertEquals(Hold.APPROVAL, LodgementRegister.find(id).orElseThrow().holds(), id);
        }
    }
}
