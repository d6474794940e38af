package org.singlewindow.agency;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/** Taking a task for oneself, and giving it back. */
@Stateless
public class Claiming {

    @Inject
    Cases cases;

    @Inject
    Competence competence;

    @Inject
    Clock clock;

    @Inject
    Event<TaskEvent> events;

    /** Claiming what one holds already is no mistake, and lets the half hour begin anew. */
    public TaskOutcome claim(long id, SignedInAs who) {
        Optional<TaskRepository.Place> place = cases.findPlace(id, who);
        if (place.isEmpty()) {
            return TaskOutcome.Refused.noTask(id);
        }
        competence.require(UseCase.CLAIM_TASK, who, place.get().agency());
        OpenCase open = cases.open(id, place.get());
        Task task = open.task();
        Optional<TaskOutcome.Refused> obstacle = task.claim(who.signIn(), clock.instant());
        if (obstacle.isPresent()) {
            return cases.notDone(open, TaskStep.CLAIM, obstacle.get(), who);
        }
        events.fire(new TaskEvent.Claimed(id, task.mrn(), cases.agency(task), who.signIn(), ""));
        return cases.done(id);
    }

    /** By whoever holds it, or by a supervisor for somebody who does not come back. */
    public TaskOutcome release(long id, SignedInAs who) {
        Optional<TaskRepository.Place> place = cases.findPlace(id, who);
        if (place.isEmpty()) {
            return TaskOutcome.Refused.noTask(id);
        }
        competence.require(UseCase.GIVE_BACK_TASK, who, place.get().agency());
        OpenCase open = cases.open(id, place.get());
        Task task = open.task();
        Optional<TaskOutcome.Refused> obstacle = task.giveBack(who.signIn(),
                Policy.reach(UseCase.GIVE_BACK_TASK, who) == Reach.COUNTRY, clock.instant());
        if (obstacle.isPresent()) {
            return cases.notDone(open, TaskStep.GIVE_BACK, obstacle.get(), who);
        }
        events.fire(new TaskEvent.GivenBack(id, task.mrn(), cases.agency(task), who.signIn(), ""));
        return cases.done(id);
    }
}
