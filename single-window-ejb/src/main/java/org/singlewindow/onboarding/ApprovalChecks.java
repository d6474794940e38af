package org.singlewindow.onboarding;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the two columns that are easily taken for one another mean what they look like. {@code regime} is how goods were lodged, and
 * most goods are lodged in another country: what comes in was lodged for export there.
 */
final class ApprovalChecks {

    private static final Map<String, String> PART = Map.of("IMPORT", "IMPORTING", "EXPORT", "EXPORTING", "TRANSIT", "TRANSIT");
    private static final Map<String, String> ABROAD = Map.of("IMPORT", "EXPORTING", "EXPORT", "IMPORTING");

    private static final List<String> CONDITIONS = List.of("hs", "post", "document", "dangerous");

    private final List<Row> rules;
    private final Problems problems;

    ApprovalChecks(List<Row> rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    void run() {
        rules.stream().filter(rule -> !problems.hasErrors(rule)).forEach(this::regime);
        if (problems.hasErrors("routing.csv")) {
            return; // who approves may stand there, misspelt
        }
        if (!approves("IMPORT")) {
            nobody(approves("EXPORT") ? "No agency approves an import that is lodged here" : "No agency approves an import");
        } else if (!approves("EXPORT") || approvesAll("IMPORT") && !approvesAll("EXPORT")) {
            nobody("No agency approves every import that is lodged abroad, where it is an export, as one does of those lodged here");
        }
    }

    private void nobody(String text) {
        problems.warning("routing.csv", "NOBODY_APPROVES", text + ", so it is released by itself");
    }

    private void regime(Row rule) {
        List<String> regimes = rule.words("regime");
        List<String> roles = rule.words("role");
        List<String> parts = regimes.stream().map(regime -> PART.getOrDefault(regime, "*")).toList();
        if (!regimes.isEmpty() && (roles.isEmpty() || Set.copyOf(roles).equals(Set.copyOf(parts)))) {
            String meant = String.join(" ", parts);
            problems.warning(rule, "REGIME_WITHOUT_ROLE", "'" + String.join(" ", regimes) + "' is how goods were lodged, and most are lodged in another country, as something else;"
                    + " those pass this rule. Did you mean role '" + meant + "' and regime *? If not, name all parts in role");
        } else if (!regimes.isEmpty() && regimes.stream().allMatch(regime -> ABROAD.containsKey(regime) && roles.equals(List.of(ABROAD.get(regime))))) {
            problems.warning(rule, "REGIME_AGAINST_ROLE", "regime " + String.join(" ", regimes) + " and role " + String.join(" ", roles)
                    + " together meet only what was lodged in another country");
        }
    }

    private boolean approvesAll(String regime) {
        return rules.stream().anyMatch(rule -> approves(rule, regime) && CONDITIONS.stream().allMatch(column -> rule.words(column).isEmpty()));
    }

    private boolean approves(String regime) {
        return rules.stream().anyMatch(rule -> approves(rule, regime));
    }

    private static boolean approves(Row rule, String regime) {
        return rule.get("duty").equals("APPROVE") && isOpen(rule.words("regime"), regime) && isOpen(rule.words("role"), "IMPORTING");
    }

    private static boolean isOpen(List<String> words, String word) {
        return words.isEmpty() || words.contains(word);
    }
}
