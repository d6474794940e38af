package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Summary;
import org.singlewindow.declaration.Versions;
import org.singlewindow.identity.Participants;
import org.singlewindow.routing.Recipient;

/** Tasks as people and systems see them. */
@ApplicationScoped
class TaskViews {

    @Inject
    InboxRepository inbox;

    @Inject
    Participants participants;

    @Inject
    Versions versions;

    TaskRow row(InboxRepository.Line line) {
        Summary summary = Summary.parse(line.summary());
        return new TaskRow(line.id(), line.mrn(), line.version(), participants.get(line.agency()).code(), line.state(),
                line.duty(),
                line.due(), participants.get(line.sender()).name(), summary.inOneLine(), line.claimedBy(),
                line.urgent(), line.inForce(), line.items(), line.held(), TaskRow.Kind.TASK);
    }

    TaskView view(InboxRepository.Details task) {
        Optional<Recipient> asked = asked(task.line());
        return new TaskView(row(task.line()), task.decidedBy(), task.decidedAt(), task.reasonCode(), task.remark(),
                task.conditions(),
                task.question(), task.answer(), task.answerDue(), task.inspections(),
                asked.map(Recipient::reasons).orElse(List.of()),
                asked.flatMap(Recipient::urgent));
    }

    /** The task as it stands now; changes of this transaction must have been flushed. */
    TaskView get(long taskId) {
        return inbox.find(taskId).map(this::view)
                .orElseThrow(() -> new IllegalArgumentException("there is no task " + taskId));
    }

    /** As the plan of its version has it. */
    private Optional<Recipient> asked(InboxRepository.Line line) {
        return versions.findPlan(line.declaration(), line.version())
                .flatMap(plan -> plan.find(participants.get(line.agency()).code()));
    }
}
