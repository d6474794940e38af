package org.singlewindow.onboarding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.routing.RoutingCriteria;

/**
 * Whether somebody has to approve whatever comes in, leaves or passes through, and whether the two columns that are
 * easily taken for one another mean what they look like. {@code regime} is how goods were lodged, and most goods are
 * lodged in another country: what comes in was lodged for export there.
 */
final class ApprovalChecks {

    private static final Map<String, String> PART = Map.of("IMPORT", "IMPORTING", "EXPORT", "EXPORTING", "TRANSIT",
            "TRANSIT");
    private static final Map<String, String> ABROAD = Map.of("IMPORT", "EXPORTING", "EXPORT", "IMPORTING");

    private static final List<String> REGIMES = RoutingCriteria.REGIME.vocabulary();
    private static final List<String> GOODS = List.of("IMPORTING", "EXPORTING", "TRANSIT");
    private static final String ROUTING = "routing.csv";
    /** All other conditions leave some goods out. */
    private static final List<String> PARTS = List.of(RoutingCriteria.REGIME.name(), RoutingCriteria.ROLE.name());
    private static final String DANGEROUS = RoutingCriteria.DANGEROUS.name();
    /** Where more rules ask for the same, they are not gone through. */
    private static final int MANY = 50;

    private final List<String> conditions = RoutingCriteria.all().names().stream()
            .filter(name -> !PARTS.contains(name)).toList();
    private final List<FileRow> rules;
    private final Map<String, List<FileRow>> byAsked;
    private final Problems problems;

    ApprovalChecks(List<FileRow> rules, Problems problems) {
        this.rules = rules;
        this.byAsked = rules.stream().collect(Collectors.groupingBy(rule -> asked(rule, conditions)));
        this.problems = problems;
    }

    void run() {
        if (!problems.hasErrors(ROUTING)) { // else who approves may stand there, misspelt
            GOODS.stream().collect(Collectors.groupingBy(this::gap, LinkedHashMap::new, Collectors.toList()))
                    .forEach(this::unapproved);
        }
        rules.stream().filter(rule -> !problems.hasErrors(rule)).forEach(this::regime);
    }

    /**
     * @param some whether somebody has to approve some of them; {@code regimes} are those as which the others may be
     *             lodged
     */
    private record Gap(boolean some, List<String> regimes) {}

    /** Of goods with this part for the country: what nobody has to approve, whatever they are. */
    private Gap gap(String role) {
        List<FileRow> approving = rules.stream()
                .filter(rule -> rule.get("duty").equals("APPROVE") && isOpen(rule.words("role"), role)).toList();
        List<FileRow> always = approving.stream().filter(rule -> conditions.stream()
                .allMatch(column -> column.equals(DANGEROUS) || rule.words(column).isEmpty())).toList();
        return new Gap(!approving.isEmpty(), REGIMES.stream()
                .filter(regime -> !RoutingCriteria.DANGEROUS.vocabulary().stream()
                        .allMatch(danger -> always.stream().anyMatch(
                                rule -> isOpen(rule.words("regime"), regime) && isOpen(rule.words(DANGEROUS), danger))))
                .toList());
    }

    private void unapproved(Gap gap, List<String> roles) {
        if (!gap.regimes().isEmpty()) {
            problems.effect(ROUTING, gap.some() ? "NOBODY_APPROVES.some" : "NOBODY_APPROVES", String.join(" ", roles),
                    String.join(" ", gap.regimes()));
        }
    }

    private void regime(FileRow rule) {
        List<String> regimes = rule.words("regime");
        List<String> roles = rule.words("role");
        List<String> parts = roles.isEmpty()
                ? regimes.stream().map(regime -> PART.getOrDefault(regime, "*")).toList() : roles;
        // who names all parts knows that goods have parts
        if (regimes.isEmpty() || Set.copyOf(regimes).containsAll(REGIMES) || Set.copyOf(roles).containsAll(GOODS)) {
            return;
        }
        if (regimes.stream()
                .allMatch(regime -> ABROAD.containsKey(regime) && roles.equals(List.of(ABROAD.get(regime))))) {
            problems.warning(rule, "REGIME_AGAINST_ROLE", String.join(" ", regimes), String.join(" ", roles));
        } else if (!isMadeUpFor(rule, parts)) {
            problems.warning(rule, roles.isEmpty() ? "REGIME_WITHOUT_ROLE" : "REGIME_WITHOUT_ROLE.lodged",
                    String.join(" ", regimes), String.join(" ", parts));
        }
    }

    /** Whether further rules of the agency ask for the same goods, as whatever they were lodged. */
    private boolean isMadeUpFor(FileRow rule, List<String> parts) {
        List<FileRow> alike = Stream.of(asked(rule, conditions), asked(rule, List.of())).distinct()
                .flatMap(asked -> byAsked.getOrDefault(asked, List.of()).stream()).limit(MANY)
                .filter(other -> other.get("duty").equals("APPROVE") || other.get("duty").equals(rule.get("duty")))
                .toList();
        return parts.stream().allMatch(part -> REGIMES.stream().allMatch(regime -> alike.stream().anyMatch(
                other -> isOpen(other.words("role"), part) && isOpen(other.words("regime"), regime))));
    }

    private String asked(FileRow rule, List<String> columns) {
        return rule.get("agency") + conditions.stream()
                .map(column -> columns.contains(column) ? String.join(" ", rule.words(column)) : "")
                .collect(Collectors.joining("|", "|", ""));
    }

    private static boolean isOpen(List<String> words, String word) {
        return words.isEmpty() || words.contains(word);
    }
}
