package org.singlewindow.agency;

import java.util.Optional;
import org.singlewindow.kernel.RuleCode;

/** What a decision must bring along. */
final class DecisionRules {

    private static final int LONGEST_TEXT = 512;
    private static final int LONGEST_CODE = 17;

    private DecisionRules() {
    }

    static Optional<TaskOutcome.Refused> check(DecideTask decision) {
        Optional<String> missing = switch (decision.decision()) {
            case REFUSE -> decision.reasonCode().isEmpty() || decision.text().isEmpty()
                    ? Optional.of("a refusal needs the code of a reason, and the reason in words") : Optional.empty();
            case QUERY -> decision.text().isEmpty() ? Optional.of("a question needs words") : Optional.empty();
            case APPROVE_WITH_CONDITIONS -> decision.conditions().isEmpty()
                    ? Optional.of("an approval with conditions needs at least one") : Optional.empty();
            case APPROVE, INSPECT -> Optional.empty();
        };
        return missing.map(text -> new TaskOutcome.Refused(RuleCode.MISSING, text)).or(() -> tooLong(decision));
    }

    /** What the response can carry: WCO's statement texts and codes. */
    private static Optional<TaskOutcome.Refused> tooLong(DecideTask decision) {
        boolean text = decision.text().filter(words -> words.length() > LONGEST_TEXT).isPresent()
                || decision.conditions().stream().anyMatch(condition -> condition.length() > LONGEST_TEXT);
        boolean code = decision.reasonCode().filter(words -> words.length() > LONGEST_CODE).isPresent();
        return text || code ? Optional.of(new TaskOutcome.Refused(RuleCode.TOO_LONG,
                "texts have at most " + LONGEST_TEXT + " characters, codes of reasons " + LONGEST_CODE)) : Optional.empty();
    }
}
