package org.singlewindow.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.kernel.RuleCode;

/** What forbids a decision about some goods items. */
final class ItemRules {

    private ItemRules() {
    }

    /**
     * @param numbered all goods items of the version that the task is about; empty where they cannot be told apart
     * @param before   what was decided item by item
     */
    static Optional<TaskOutcome.Refused> check(DecideTask decision, Optional<List<Integer>> numbered,
            ItemDecisions before) {
        if (numbered.isEmpty()) {
            return refused(RuleCode.NOT_OFFERED,
                    "the goods items of this declaration do not each have a number of their own, or are in transit"
                            + " under a guarantee and move together; decide the whole");
        }
        List<Integer> all = numbered.get();
        Optional<TaskOutcome.Refused> unknown = decision.items().stream().filter(item -> !all.contains(item))
                .findFirst()
                .flatMap(item -> refused(RuleCode.OUTSIDE_DOMAIN, "the declaration has no goods item " + item));
        return unknown.or(() -> Stream.of(before).flatMap(made -> decision.items().stream()
                .flatMap(item -> made.about(item).stream().map(said -> new TaskOutcome.Refused(
                        RuleCode.ALREADY_DECIDED,
                        "item " + item + " has been decided by " + said.by() + ": " + said.decision(),
                        Optional.of(DecisionRules.Part.ITEMS)))))
                .findFirst());
    }

    /**
     * Whether more was decided since than was seen, by whom who decides about the rest did not know of.
     *
     * @param seen goods items that were decided as far as was seen
     */
    static Optional<TaskOutcome.Refused> unseen(DecideTask decision, Task task, Set<Integer> seen) {
        boolean rest = task.state().isOpen() && decision.decision().isFinal() && !decision.isAboutItems();
        return !rest || seen.equals(task.items().stances().keySet()) ? Optional.empty()
                : refused(RuleCode.ALREADY_DECIDED,
                        "goods items were decided since this was looked at; it would be about those that are left");
    }

    private static Optional<TaskOutcome.Refused> refused(RuleCode code, String text) {
        return Optional.of(new TaskOutcome.Refused(code, text, Optional.of(DecisionRules.Part.ITEMS)));
    }
}
