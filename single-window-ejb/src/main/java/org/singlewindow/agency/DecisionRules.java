package org.singlewindow.agency;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/** What a decision must bring along, and what it has no place for: nothing that was said is passed over. */
public final class DecisionRules {

    /** What belongs to a decision beside the decision itself. */
    public enum Part {
        REASON("reasonCode"), TEXT("text"), CONDITIONS("conditions"), ITEMS("items"), FINDINGS("findings"),
        /** How those stand that the declaration goes on from, as it was seen. */
        BEHIND("behind");

        private final String field;

        Part(String field) {
            this.field = field;
        }

        /** As it is called where it is sent. */
        public String field() {
            return field;
        }
    }

    /** What the response can carry: WCO's statement texts and codes. */
    public static final int LONGEST_TEXT = 512;
    private static final int LONGEST_CODE = 17;
    /** And as many findings. */
    public static final int MOST_CONDITIONS = 50;

    private DecisionRules() {
    }

    /**
     * What is amiss with which part: {@code MISSING}, {@code TOO_LONG}, {@code PATTERN}, {@code LIMIT_EXCEEDED}, or
     * {@code INCONSISTENT} where the decision has no place for it. Empty where it can be decided so.
     */
    public static Map<Part, RuleCode> flaws(DecideTask decision) {
        Map<Part, RuleCode> flaws = new EnumMap<>(Part.class);
        tooMuch(decision, flaws);
        missing(decision, flaws);
        unfit(decision, flaws);
        return flaws;
    }

    private static void unfit(DecideTask decision, Map<Part, RuleCode> flaws) {
        if (!decision.conditions().isEmpty() && decision.decision() != Decision.APPROVE_WITH_CONDITIONS) {
            flaws.put(Part.CONDITIONS, RuleCode.INCONSISTENT);
        }
        if (!decision.findings().isEmpty() && decision.decision() != Decision.INSPECTED) {
            flaws.put(Part.FINDINGS, RuleCode.INCONSISTENT);
        }
        boolean goesOn = !decision.decision().isFinal();
        if (goesOn && decision.reasonCode().isPresent()) {
            flaws.put(Part.REASON, RuleCode.INCONSISTENT);
        }
        if (goesOn && decision.isAboutItems()) {
            flaws.put(Part.ITEMS, RuleCode.INCONSISTENT);
        }
    }

    private static void missing(DecideTask decision, Map<Part, RuleCode> flaws) {
        boolean refuses = decision.decision() == Decision.REFUSE;
        if (refuses && decision.reasonCode().isEmpty()) {
            flaws.put(Part.REASON, RuleCode.MISSING);
        }
        boolean speaks = refuses || decision.decision() == Decision.QUERY || decision.decision() == Decision.INSPECTED;
        if (speaks && decision.text().isEmpty()) {
            flaws.put(Part.TEXT, RuleCode.MISSING);
        }
        if (decision.decision() == Decision.APPROVE_WITH_CONDITIONS && decision.conditions().isEmpty()) {
            flaws.put(Part.CONDITIONS, RuleCode.MISSING);
        }
    }

    private static void tooMuch(DecideTask decision, Map<Part, RuleCode> flaws) {
        decision.reasonCode().flatMap(code -> FreeText.unfit(code, LONGEST_CODE))
                .ifPresent(fault -> flaws.put(Part.REASON, fault));
        decision.text().flatMap(words -> FreeText.unfit(words, LONGEST_TEXT))
                .ifPresent(fault -> flaws.put(Part.TEXT, fault));
        tooMuch(Part.CONDITIONS, decision.conditions(), flaws);
        tooMuch(Part.FINDINGS, decision.findings(), flaws);
    }

    private static void tooMuch(Part part, List<String> lines, Map<Part, RuleCode> flaws) {
        if (lines.size() > MOST_CONDITIONS) {
            flaws.put(part, RuleCode.LIMIT_EXCEEDED);
            return;
        }
        lines.stream().flatMap(words -> unfit(words).stream()).findFirst()
                .ifPresent(fault -> flaws.put(part, fault));
    }

    private static Optional<RuleCode> unfit(String line) {
        return line.isEmpty() ? Optional.of(RuleCode.MISSING) : FreeText.unfit(line, LONGEST_TEXT);
    }

    /** Which line of a part that has several is to blame, counted from 0; empty where it is all of them, or none. */
    public static OptionalInt line(DecideTask decision, Part part) {
        List<String> lines = decision.lines(part);
        return lines.size() > MOST_CONDITIONS || flaws(decision).get(part) == RuleCode.INCONSISTENT
                ? OptionalInt.empty()
                : IntStream.range(0, lines.size()).filter(i -> unfit(lines.get(i)).isPresent()).findFirst();
    }

    static Optional<TaskOutcome.Refused> check(DecideTask decision) {
        Map<Part, RuleCode> flaws = flaws(decision);
        return flaws.entrySet().stream().filter(flaw -> flaw.getValue() == RuleCode.INCONSISTENT).findFirst()
                .or(() -> flaws.entrySet().stream().filter(flaw -> flaw.getValue() == RuleCode.MISSING).findFirst())
                .or(() -> flaws.entrySet().stream().findFirst())
                .map(flaw -> new TaskOutcome.Refused(flaw.getValue(),
                        complaint(decision, flaw.getKey(), flaw.getValue()), Optional.of(flaw.getKey())));
    }

    private static String complaint(DecideTask said, Part part, RuleCode fault) {
        return switch (fault) {
            case INCONSISTENT -> said.decision() + " takes no " + part.field()
                    + switch (part) {
                        case CONDITIONS ->
                            "; decide " + Decision.APPROVE_WITH_CONDITIONS + ", or leave them out";
                        case ITEMS -> "; it is about the whole: leave them out";
                        case FINDINGS ->
                            "; record them with " + Decision.INSPECTED + ", or leave them out";
                        case REASON, TEXT, BEHIND -> "; leave it out";
                    };
            case MISSING -> !said.lines(part).isEmpty()
                    ? (part == Part.FINDINGS ? "a finding" : "a condition")
                            + " needs words; leave out what says nothing"
                    : missing(said.decision());
            default -> complaint(part, fault);
        };
    }

    private static String missing(Decision decision) {
        return switch (decision) {
            case REFUSE -> "a refusal needs the code of a reason, and the reason in words";
            case QUERY -> "a question needs words";
            case INSPECTED -> "what a control has shown needs words";
            case APPROVE, APPROVE_WITH_CONDITIONS, INSPECT -> "an approval with conditions needs at least one";
        };
    }

    private static String complaint(Part part, RuleCode fault) {
        if (fault == RuleCode.LIMIT_EXCEEDED) {
            return "a decision has at most " + MOST_CONDITIONS + " "
                    + (part == Part.FINDINGS ? "findings" : "conditions");
        }
        return switch (part) {
            case REASON -> FreeText.complaint(fault, "the code of a reason", LONGEST_CODE);
            case TEXT -> FreeText.complaint(fault, "the text of a decision", LONGEST_TEXT);
            case CONDITIONS -> FreeText.complaint(fault, "a condition", LONGEST_TEXT);
            case ITEMS -> "goods items are named by their sequence numbers";
            case FINDINGS -> FreeText.complaint(fault, "a finding", LONGEST_TEXT);
            case BEHIND -> "behind is what was read with the task";
        };
    }
}
