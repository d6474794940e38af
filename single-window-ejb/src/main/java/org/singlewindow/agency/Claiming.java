package org.singlewindow.agency;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;

/** Taking a task for oneself, and giving it back. */
@Stateless
public class Claiming {

    @Inject
    Cases cases;

    @Inject
    TaskRepository tasks;

    @Inject
    TaskViews views;

    @Inject
    Competence competence;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    @Inject
    Event<TaskEvent> events;

    /** Claiming what one holds already is no mistake, and lets the half hour begin anew. */
    public TaskOutcome claim(long id, SignedInAs who) {
        Optional<TaskRepository.Place> place = cases.findPlace(id).filter(each -> competence.maySee(who, each.agency()));
        if (place.isEmpty()) {
            return notFound(id);
        }
        if (!competence.mayDecide(who, place.get().agency())) {
            return new TaskOutcome.Refused(RuleCode.NOT_ALLOWED, "only an officer of the agency may claim its tasks");
        }
        Task task = cases.open(id, place.get()).task();
        Optional<TaskOutcome.Refused> obstacle = task.claim(who.signIn(), clock.instant());
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        events.fire(new TaskEvent.Claimed(id, task.mrn(), code(task), who.signIn(), ""));
        return done(id);
    }

    /** By whoever holds it, or by a supervisor for somebody who does not come back. */
    public TaskOutcome release(long id, SignedInAs who) {
        Optional<TaskRepository.Place> place = cases.findPlace(id).filter(each -> competence.maySee(who, each.agency()));
        if (place.isEmpty()) {
            return notFound(id);
        }
        Task task = cases.open(id, place.get()).task();
        Optional<TaskOutcome.Refused> obstacle = task.giveBack(who.signIn(), who.is(Role.SUPERVISOR), clock.instant());
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        events.fire(new TaskEvent.GivenBack(id, task.mrn(), code(task), who.signIn(), ""));
        return done(id);
    }

    private TaskOutcome done(long id) {
        tasks.flush();
        return new TaskOutcome.Done(views.get(id));
    }

    private String code(Task task) {
        return participants.get(task.agency()).code();
    }

    private static TaskOutcome notFound(long id) {
        return new TaskOutcome.Refused(RuleCode.NOT_FOUND, "there is no task " + id);
    }
}
