package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.AgencyTasks;
import org.singlewindow.declaration.Locking;
import org.singlewindow.declaration.Standing;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/** Opens a case for change. Everybody locks the declaration first, so nobody waits for somebody who waits for them. */
@ApplicationScoped
class Cases {

    @Inject
    TaskRepository tasks;

    @Inject
    TaskViews views;

    @Inject
    Competence competence;

    @Inject
    Participants participants;

    @Inject
    Locking locking;

    @Inject
    Event<TaskEvent> events;

    Optional<TaskRepository.Place> findPlace(long taskId) {
        return tasks.findPlace(taskId);
    }

    /** Only where the caller may see the task. */
    Optional<TaskRepository.Place> findPlace(long taskId, SignedInAs who) {
        return findPlace(taskId).filter(place -> competence.may(UseCase.READ_TASK, who, place.agency()));
    }

    OpenCase open(long taskId, TaskRepository.Place place) {
        Standing declaration = locking.lock(place.declaration()).orElseThrow();
        List<Task> all = tasks.listLocked(place.declaration());
        Task task = all.stream().filter(each -> each.id() == taskId).findFirst().orElseThrow();
        return new OpenCase(declaration, task, all);
    }

    /** The code of the agency whose task it is. */
    String agency(Task task) {
        return participants.get(task.agency()).code();
    }

    /** What was said of single goods items is the decision; where nothing was, nothing is left to decide. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Task task, AgencyTasks.Withdrawal rest) {
        if (!task.state().isOpen()) {
            return;
        }
        if (task.settle(rest.at())) {
            events.fire(new TaskEvent.Settled(task.id(), task.mrn(), agency(task), task.state(), rest.actor(),
                    TaskEvent.Settled.LEFT));
        } else {
            task.withdraw(rest.at());
            events.fire(new TaskEvent.Withdrawn(task.id(), task.mrn(), agency(task), rest.actor(), rest.why()));
        }
    }

    /** Nothing was changed, and that it was tried is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    TaskOutcome notDone(OpenCase open, TaskStep step, TaskOutcome.Refused why, SignedInAs who) {
        events.fire(new TaskEvent.NotDone(open.task().id(), open.task().mrn(), agency(open.task()),
                TaskEvent.NotDone.Try.of(step, why, open), who.signIn()));
        return why;
    }

    /** The changed task as it stands now. */
    TaskOutcome done(long taskId) {
        tasks.flush();
        return new TaskOutcome.Done(views.get(taskId));
    }
}
