package org.singlewindow.agency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.FreeText;

/**
 * A decision as it comes in. A refusal needs a reason's code and text, a question and what a control has shown their
 * text, conditions at least one.
 *
 * @param items    sequence numbers of the goods items it is about; without any, all that nothing was decided about yet
 * @param findings of a control, what was found amiss
 */
public record DecideTask(long taskId, Decision decision, Optional<String> reasonCode, Optional<String> text,
        List<String> conditions, List<Integer> items, List<String> findings) {

    public DecideTask {
        items = items.stream().distinct().sorted().toList();
        reasonCode = reasonCode.map(FreeText::strip).filter(code -> !code.isEmpty());
        text = text.map(FreeText::strip).filter(words -> !words.isEmpty());
        conditions = lines(conditions, decision == Decision.APPROVE_WITH_CONDITIONS);
        findings = lines(findings, decision == Decision.INSPECTED);
    }

    /** @param taken a blank one, where the decision takes such lines, was meant to say something */
    private static List<String> lines(List<String> written, boolean taken) {
        return written.stream().map(FreeText::strip).filter(line -> taken || !line.isEmpty()).toList();
    }

    /** Those of a part that has several. */
    List<String> lines(DecisionRules.Part part) {
        return switch (part) {
            case CONDITIONS -> conditions;
            case FINDINGS -> findings;
            case REASON, TEXT, ITEMS, BEHIND -> List.of();
        };
    }

    /** Without a word of a control. */
    public DecideTask(long taskId, Decision decision, Optional<String> reasonCode, Optional<String> text,
            List<String> conditions, List<Integer> items) {
        this(taskId, decision, reasonCode, text, conditions, items, List.of());
    }

    /** About the whole. */
    public DecideTask(long taskId, Decision decision, Optional<String> reasonCode, Optional<String> text,
            List<String> conditions) {
        this(taskId, decision, reasonCode, text, conditions, List.of());
    }

    boolean isAboutItems() {
        return !items.isEmpty();
    }

    /** @param left what there is to decide about where no item is named */
    ItemDecision aboutItems(List<Integer> left, String officer, Instant now) {
        return new ItemDecision(isAboutItems() ? items : left, decision, reasonCode, text, conditions, officer, now);
    }

    /** Whether the task has been decided, or something is asked, just so, to the last word. */
    public boolean isSaidBy(TaskView task) {
        if (isAboutItems() || decision.isFinal() && !task.items().isEmpty()) {
            if (!isAboutItems() && task.row().state().isOpen()) {
                return false;
            }
            return task.items().made().stream()
                    .filter(made -> isAboutItems() ? made.items().equals(items) : made.equals(task.items().last()))
                    .anyMatch(made -> made.equals(aboutItems(made.items(), made.by(), made.at())));
        }
        if (decision == Decision.INSPECTED) {
            return task.row().state() != TaskState.INSPECTION && task.inspection()
                    .filter(made -> Optional.of(made.result()).equals(text) && made.findings().equals(findings))
                    .isPresent();
        }
        if (!decision.isFinal()) {
            boolean asks = decision == Decision.QUERY;
            return task.row().state() == (asks ? TaskState.QUERY : TaskState.INSPECTION)
                    && text.equals(asks ? task.question() : task.text());
        }
        Optional<TaskState> settled = switch (decision) {
            case APPROVE -> Optional.of(TaskState.APPROVED);
            case APPROVE_WITH_CONDITIONS -> Optional.of(TaskState.APPROVED_WITH_CONDITIONS);
            case REFUSE -> Optional.of(TaskState.REFUSED);
            case QUERY, INSPECT, INSPECTED -> Optional.empty();
        };
        return settled.filter(task.row().state()::equals).isPresent() && reasonCode.equals(task.reasonCode())
                && text.equals(task.text()) && conditions.equals(task.conditions());
    }
}
