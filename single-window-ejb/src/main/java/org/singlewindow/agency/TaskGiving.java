package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.AgencyTasks;
import org.singlewindow.declaration.Awaited;
import org.singlewindow.declaration.Following;
import org.singlewindow.identity.Participants;
import org.singlewindow.routing.KeptSay;
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
    public Set<Integer> havingFound(long declaration) {
        return Set.copyOf(tasks.listHavingFound(declaration));
    }

    @Override
    public Map<Integer, KeptSay> keepingTheirSay(long declaration) {
        Map<Integer, KeptSay> kept = new HashMap<>();
        tasks.listHavingRefused(declaration).forEach(agency -> kept.put(agency, KeptSay.REFUSAL));
        tasks.listHavingFound(declaration).forEach(agency -> kept.put(agency, KeptSay.CONTROL));
        return kept;
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
    public Optional<Instant> answerDue(long declaration) {
        return asking(declaration).flatMap(task -> task.answerDue().stream()).min(Instant::compareTo);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void allowTimeAgain(long declaration, Instant now) {
        asking(declaration).filter(task -> task.isUnanswered(now))
                .forEach(task -> task.waitForAnswer(Awaited.ANSWER.until(now)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void goOnUnanswered(long declaration, Instant now) {
        asking(declaration).filter(task -> task.isUnanswered(now)).forEach(task -> task.waitForAnswer(null));
    }

    private Stream<Task> asking(long declaration) {
        return tasks.listLocked(declaration).stream().filter(Task::isInForce)
                .filter(task -> task.state() == TaskState.QUERY);
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
