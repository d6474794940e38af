package org.singlewindow.agency;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/** What a decision must bring along. */
public final class DecisionRules {

    /** What belongs to a decision beside the decision itself. */
    public enum Part { REASON, TEXT, CONDITIONS }

    /** What the response can carry: WCO's statement texts and codes. */
    private static final int LONGEST_TEXT = 512;
    private static final int LONGEST_CODE = 17;
    private static final int MOST_CONDITIONS = 50;

    private DecisionRules() {
    }

    /**
     * What is amiss with which part: {@code MISSING}, {@code TOO_LONG}, {@code PATTERN} or {@code LIMIT_EXCEEDED}.
     * Empty where it can be decided so.
     */
    public static Map<Part, RuleCode> flaws(DecideTask decision) {
        Map<Part, RuleCode> flaws = new EnumMap<>(Part.class);
        tooMuch(decision, flaws);
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

    private static void tooMuch(DecideTask decision, Map<Part, RuleCode> flaws) {
        decision.reasonCode().flatMap(code -> FreeText.fault(code, LONGEST_CODE))
                .ifPresent(fault -> flaws.put(Part.REASON, fault));
        decision.text().flatMap(words -> FreeText.fault(words, LONGEST_TEXT))
                .ifPresent(fault -> flaws.put(Part.TEXT, fault));
        if (decision.conditions().size() > MOST_CONDITIONS) {
            flaws.put(Part.CONDITIONS, RuleCode.LIMIT_EXCEEDED);
            return;
        }
        decision.conditions().stream().flatMap(words -> FreeText.fault(words, LONGEST_TEXT).stream()).findFirst()
                .ifPresent(fault -> flaws.put(Part.CONDITIONS, fault));
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
        Map.Entry<Part, RuleCode> first = flaws.entrySet().iterator().next();
        return Optional.of(new TaskOutcome.Refused(first.getValue(), complaint(first.getKey(), first.getValue())));
    }

    private static String complaint(Part part, RuleCode fault) {
        if (fault == RuleCode.LIMIT_EXCEEDED) {
            return "a decision has at most " + MOST_CONDITIONS + " conditions";
        }
        return switch (part) {
            case REASON -> FreeText.complaint(fault, "the code of a reason", LONGEST_CODE);
            case TEXT -> FreeText.complaint(fault, "the text of a decision", LONGEST_TEXT);
            case CONDITIONS -> FreeText.complaint(fault, "a condition", LONGEST_TEXT);
        };
    }
}
