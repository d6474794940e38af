package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.singlewindow.declaration.AgencyTasks;
import org.singlewindow.identity.Participants;
import org.singlewindow.schema.Sql;

/**
 * Gives agencies their tasks, in the statement that stores the declaration, and takes them back, in the transaction of
 * whoever took the declaration back.
 */
@ApplicationScoped
class TaskGiving implements AgencyTasks {

    @Inject
    TaskRepository tasks;

    @Inject
    Participants participants;

    @Inject
    Event<TaskEvent> events;

    @Override
    public Sql given(List<Errand> errands) {
        return Sql.of(TaskSql.GIVEN, errands.stream().mapToInt(Errand::agency).toArray(),
                errands.stream().map(errand -> errand.toApprove() ? "APPROVE" : "INFORM").toArray(String[]::new),
                errands.stream().map(errand -> errand.due().toString()).toArray(String[]::new));
    }

    @Override
    public boolean areExamining(long declaration) {
        return tasks.isAny(TaskState.INSPECTION, declaration);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(long declaration, Withdrawal withdrawal) {
        tasks.listLocked(declaration).stream().filter(task -> task.state().isOpen()).forEach(task -> {
            task.withdraw(withdrawal.at());
            events.fire(new TaskEvent.Withdrawn(task.id(), task.mrn(), participants.get(task.agency()).code(),
                    withdrawal.actor(), withdrawal.why()));
        });
    }
}
