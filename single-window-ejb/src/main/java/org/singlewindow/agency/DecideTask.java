package org.singlewindow.agency;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.FreeText;

/**
 * A decision as it comes in. A refusal needs a reason's code and text, a question its text, conditions at least one.
 */
public record DecideTask(long taskId, Decision decision, Optional<String> reasonCode, Optional<String> text,
        List<String> conditions) {

    public DecideTask {
        reasonCode = reasonCode.map(FreeText::strip).filter(code -> !code.isEmpty());
        text = text.map(FreeText::strip).filter(words -> !words.isEmpty());
        conditions = conditions.stream().map(FreeText::strip).filter(condition -> !condition.isEmpty()).toList();
    }

    /** Whether the task has been decided just so, to the last word. */
    public boolean isSaidBy(TaskView task) {
        Optional<TaskState> settled = switch (decision) {
            case APPROVE -> Optional.of(TaskState.APPROVED);
            case APPROVE_WITH_CONDITIONS -> Optional.of(TaskState.APPROVED_WITH_CONDITIONS);
            case REFUSE -> Optional.of(TaskState.REFUSED);
            case QUERY, INSPECT -> Optional.empty();
        };
        return settled.filter(task.row().state()::equals).isPresent() && reasonCode.equals(task.reasonCode())
                && text.equals(task.text()) && conditions.equals(task.conditions());
    }
}
