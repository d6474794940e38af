package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.singlewindow.declaration.AgencyTasks;
import org.singlewindow.declaration.Following;
import org.singlewindow.identity.Participants;
import org.singlewindow.schema.Sql;

/**
 * Gives agencies their tasks, in the statement that stores the declaration; takes them back, or has them look again, in
 * the transaction of whoever took the declaration back or changed it.
 */
@ApplicationScoped
class TaskGiving implements AgencyTasks {

    @Inject
    TaskRepository tasks;

    @Inject
    Reopening reopening;

    @Inject
    Cases cases;

    @Inject
    Participants participants;

    @Inject
    Event<TaskEvent> events;

    @Override
    public Sql given(List<Errand> errands) {
        return Sql.of(TaskSql.GIVEN, errands.stream().mapToInt(Errand::agency).toArray(),
                errands.stream().map(errand -> errand.toApprove() ? "APPROVE" : "INFORM").toArray(String[]::new),
                errands.stream().map(errand -> errand.due().toString()).toArray(String[]::new),
                errands.stream().map(errand -> String.valueOf(errand.urgent())).toArray(String[]::new));
    }

    @Override
    public Set<Integer> examining(long declaration) {
        return Set.copyOf(tasks.listAgencies(TaskState.INSPECTION, declaration));
    }

    @Override
    public Set<Integer> decidingByItems(long declaration) {
        return Set.copyOf(tasks.listByItems(declaration));
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

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(long declaration, Withdrawal rest) {
        tasks.listLocked(declaration).forEach(task -> cases.settle(task, rest));
    }

    @Override
    public Set<Integer> approvers(long declaration) {
        return Set.copyOf(tasks.listApprovers(declaration));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Following.Verdict verdict(long declaration) {
        List<Task> inForce = tasks.listLocked(declaration).stream().filter(Task::isInForce).toList();
        return OpenCase.verdict(inForce, task -> participants.get(task.agency()).code());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Aftermath amend(Amended amended) {
        return reopening.amend(amended);
    }
}
