package org.singlewindow.web.agency;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.DecisionRules;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Words;

/** What is amiss with a decision: the key of a sentence, and two numbers for it where something is too long. */
record Flaw(String key, int first, int second) {

    /** The page offers a reason for a refusal alone, and a reason that is not seen is not said. */
    static Map<DecisionRules.Part, RuleCode> all(DecideTask command) {
        Map<DecisionRules.Part, RuleCode> flaws = DecisionRules.flaws(command);
        if (command.decision() != Decision.REFUSE && command.reasonCode().isPresent()) {
            flaws.put(DecisionRules.Part.REASON, RuleCode.INCONSISTENT);
        }
        return flaws;
    }

    static Flaw of(DecideTask said, DecisionRules.Part part, RuleCode code) {
        String key = "decide.flaw." + part + "." + code;
        List<String> conditions = part == DecisionRules.Part.FINDINGS ? said.findings() : said.conditions();
        if (code == RuleCode.LIMIT_EXCEEDED) {
            return new Flaw(key, conditions.size() - DecisionRules.MOST_CONDITIONS, DecisionRules.MOST_CONDITIONS);
        }
        if (code != RuleCode.TOO_LONG || part == DecisionRules.Part.REASON) {
            return new Flaw(key, 0, 0);
        }
        if (part == DecisionRules.Part.TEXT) {
            return new Flaw("typed.tooLong", over(said.text().orElse("")), DecisionRules.LONGEST_TEXT);
        }
        int which = IntStream.range(0, conditions.size()).filter(i -> over(conditions.get(i)) > 0).findFirst()
                .orElse(0);
        return new Flaw(key, which + 1, over(conditions.get(which)));
    }

    /** What was typed, one in each line; a line that is empty is there to part others. */
    static List<String> lines(String typed) {
        return typed == null ? List.of() : typed.lines().filter(line -> !FreeText.strip(line).isEmpty()).toList();
    }

    private static int over(String text) {
        return FreeText.length(text) - DecisionRules.LONGEST_TEXT;
    }

    String text() {
        return Words.fill(key, first, second);
    }
}
