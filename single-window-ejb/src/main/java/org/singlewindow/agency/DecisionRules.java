package org.singlewindow.agency;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.kernel.RuleCode;

/** What a decision must bring along. */
public final class DecisionRules {

    /** What belongs to a decision beside the decision itself. */
    public enum Part { REASON, TEXT, CONDITIONS }

    private static final int LONGEST_TEXT = 512;
    private static final int LONGEST_CODE = 17;

    private DecisionRules() {
    }

    /** What is amiss with which part: {@code MISSING} or {@code TOO_LONG}. Empty where it can be decided so. */
    public static Map<Part, RuleCode> flaws(DecideTask decision) {
        Map<Part, RuleCode> flaws = new EnumMap<>(Part.class);
        tooLong(decision, flaws);
        missing(decision, flaws);
        return flaws;
    }

    private static void missing(DecideTask decision, Map<Part, RuleCode> flaws) {
        boolean refuses = decision.decision() == Decision.REFUSE;
        if (refuses && decision.reasonCode().isEmpty()) {
            flaws.put(Part.REASON, RuleCode.MISSING);
        }
        if ((refuses || decision.decision() == Decision.QUERY) && decision.text().isEmpty()) {
            flaws.put(Part.TEXT, RuleCode.MISSING);
        }
        if (decision.decision() == Decision.APPROVE_WITH_CONDITIONS && decision.conditions().isEmpty()) {
            flaws.put(Part.CONDITIONS, RuleCode.MISSING);
        }
    }

    /** What the response can carry: WCO's statement texts and codes. */
    private static void tooLong(DecideTask decision, Map<Part, RuleCode> flaws) {
        if (decision.reasonCode().filter(code -> code.length() > LONGEST_CODE).isPresent()) {
            flaws.put(Part.REASON, RuleCode.TOO_LONG);
        }
        if (decision.text().filter(words -> words.length() > LONGEST_TEXT).isPresent()) {
            flaws.put(Part.TEXT, RuleCode.TOO_LONG);
        }
        if (decision.conditions().stream().anyMatch(condition -> condition.length() > LONGEST_TEXT)) {
            flaws.put(Part.CONDITIONS, RuleCode.TOO_LONG);
        }
    }

    static Optional<TaskOutcome.Refused> check(DecideTask decision) {
        Map<Part, RuleCode> flaws = flaws(decision);
        if (flaws.isEmpty()) {
            return Optional.empty();
        }
        if (flaws.containsValue(RuleCode.MISSING)) {
            return Optional.of(new TaskOutcome.Refused(RuleCode.MISSING, switch (decision.decision()) {
                case REFUSE -> "a refusal needs the code of a reason, and the reason in words";
                case QUERY -> "a question needs words";
                case APPROVE, APPROVE_WITH_CONDITIONS, INSPECT -> "an approval with conditions needs at least one";
            }));
        }
        return Optional.of(new TaskOutcome.Refused(RuleCode.TOO_LONG,
                "texts have at most " + LONGEST_TEXT + " characters, codes of reasons " + LONGEST_CODE));
    }
}
