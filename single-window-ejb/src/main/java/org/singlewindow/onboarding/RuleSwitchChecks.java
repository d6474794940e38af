package org.singlewindow.onboarding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.declaration.LodgementRule.Severity;
import org.singlewindow.declaration.RuleSwitch;
import org.singlewindow.declaration.RuleSwitch.Mode;
import org.singlewindow.kernel.FreeText;

/**
 * Rules of declarations that a country lowers: which, from when until when, and why. What is asked less of every
 * declaration from then on is told each time the files are loaded.
 */
final class RuleSwitchChecks {

    private static final List<String> MODES = Stream.of(Mode.values()).map(Mode::name).toList();
    private static final int LONGEST_REASON = 1000;

    private final CountryFiles draft;
    private final Problems problems;
    private final LocalDate today;

    RuleSwitchChecks(CountryFiles draft, Problems problems, LocalDate today) {
        this.draft = draft;
        this.problems = problems;
        this.today = today;
    }

    void run() {
        Set<String> seen = new HashSet<>();
        for (FileRow row : draft.table(Layout.RULES)) {
            Optional<LodgementRule> rule = rule(row);
            if (rule.isPresent() && !seen.add(row.get("rule"))) {
                problems.error(row, "DUPLICATE", row.get("rule"));
            }
            mode(row);
            RowDays.check(row, problems);
            reason(row);
            if (rule.isPresent() && !problems.hasErrors(row)) {
                tell(row, rule.get());
            }
        }
    }

    private Optional<LodgementRule> rule(FileRow row) {
        String id = row.get("rule");
        Optional<LodgementRule> rule = LodgementRegister.find(id);
        if (id.isEmpty()) {
            problems.error(row, "MISSING", "rule");
        } else if (rule.isEmpty()) {
            Meant.code(id, LodgementRegister.all().stream().map(LodgementRule::id).toList()).ifPresentOrElse(
                    meant -> problems.error(row, "UNKNOWN_RULE.meant", id, meant),
                    () -> problems.error(row, "UNKNOWN_RULE", id));
        } else if (rule.get().holds() != Hold.NOTHING) {
            problems.error(row, "RULE_HOLDS." + rule.get().holds(), id);
        }
        return rule;
    }

    private void mode(FileRow row) {
        String mode = row.get("mode");
        if (mode.isEmpty()) {
            problems.error(row, "MISSING", "mode");
        } else if (!MODES.contains(mode)) {
            problems.error(row, "BAD_MODE", mode, Meant.by(mode, MODES).orElse(String.join(" / ", MODES)));
        }
    }

    private void reason(FileRow row) {
        if (row.get("reason").isEmpty()) {
            problems.error(row, "MISSING", "reason");
        } else if (FreeText.length(row.get("reason")) > LONGEST_REASON) {
            problems.error(row, "TOO_LONG.value", "reason", LONGEST_REASON);
        }
    }

    private void tell(FileRow row, LodgementRule rule) {
        RuleSwitch line = view(row);
        if (line.until().filter(today::isAfter).isPresent()) {
            problems.warning(row, "CHANGES_NOTHING.past", rule.id(), row.get("until"));
        } else if (line.mode() == Mode.WARNING && rule.severity() == Severity.WARNING) {
            problems.warning(row, "CHANGES_NOTHING.warning", rule.id());
        } else {
            problems.warning(row, "RULE_LOWERED." + line.mode() + (line.until().isPresent() ? ".until" : ""),
                    rule.id(), row.get("from"), row.get("until"));
        }
    }

    /** Of a line that was checked. */
    static RuleSwitch view(FileRow row) {
        RowDays days = RowDays.of(row);
        return new RuleSwitch(row.get("rule"), Mode.valueOf(row.get("mode")), days.from(), days.until(),
                row.get("reason"));
    }
}
