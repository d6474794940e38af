package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.singlewindow.declaration.AgencyTasks.Aftermath;
import org.singlewindow.declaration.AgencyTasks.Amended;
import org.singlewindow.declaration.AgencyTasks.Errand;
import org.singlewindow.declaration.Remark;
import org.singlewindow.identity.Participants;
import org.singlewindow.routing.Clearance;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Stance;

/**
 * What becomes of the tasks about a declaration that was amended. Who has to approve something that has changed is
 * asked again, by a task of its own: an officer who has the one before still open, decides nothing by it. So is who has
 * decided about some goods items. Of the others the decision stands, or the task goes on as it was. Who has no say any
 * more is told so.
 */
@ApplicationScoped
class Reopening {

    @Inject
    TaskRepository tasks;

    @Inject
    Participants participants;

    @Inject
    Event<TaskEvent> events;

    @Transactional(Transactional.TxType.MANDATORY)
    Aftermath amend(Amended to) {
        Map<Integer, Task> before = tasks.listLocked(to.declaration()).stream().filter(Task::isInForce)
                .collect(Collectors.toMap(Task::agency, Function.identity(), (one, other) -> other,
                        LinkedHashMap::new));
        List<Stance> stances = new ArrayList<>();
        List<Remark> conditions = new ArrayList<>();
        List<String> askedAgain = new ArrayList<>();
        List<String> notAsked = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (Errand errand : to.errands()) {
            Task task = before.remove(errand.agency());
            if (task != null && keeps(task, errand, to)) {
                task.followTo(to.version(), to.at());
                task.hurry(errand.urgent(), errand.due());
                task.state().stance().ifPresent(stances::add);
                task.conditions().forEach(each -> conditions.add(new Remark(code(task), "", each)));
                continue;
            }
            long given = tasks.give(to, errand);
            if (task == null) {
                events.fire(new TaskEvent.Given(given, to.mrn(), code(errand), to.actor(), words(to)));
            } else if (errand.toApprove()) {
                closeQuestion(task, to).ifPresent(unanswered::add);
                task.giveWay(to.at());
                askedAgain.add(code(task));
                events.fire(new TaskEvent.Reopened(given, to.mrn(), code(task), to.actor(), words(to)));
            } else {
                end(task, to, notAsked);
            }
            if (errand.toApprove()) {
                stances.add(Stance.AWAITED);
            }
        }
        before.values().forEach(task -> end(task, to, notAsked));
        return new Aftermath(Clearance.of(stances), conditions, askedAgain, notAsked, unanswered);
    }

    /**
     * A question that was open is so no more: the new task is about other things. Both who asked and who was asked read
     * that.
     */
    private Optional<String> closeQuestion(Task task, Amended to) {
        if (task.state() != TaskState.QUERY) {
            return Optional.empty();
        }
        events.fire(new TaskEvent.Unanswered(task.id(), to.mrn(), code(task), to.actor(), task.question()));
        return Optional.of(code(task));
    }

    /** Who is only informed has nothing to decide anew. */
    private static boolean keeps(Task task, Errand errand, Amended to) {
        boolean sameDuty = (task.duty() == Duty.APPROVE) == errand.toApprove();
        // what was said of single items was said of these items, and may be untrue of those of the same number now
        return sameDuty && task.items().isEmpty()
                && !(errand.toApprove() && to.touched().contains(errand.agency()));
    }

    /** Nobody who had to approve goes without a word. */
    private void end(Task task, Amended to, List<String> notAsked) {
        closeQuestion(task, to);
        task.giveWay(to.at());
        notAsked.add(code(task));
        events.fire(new TaskEvent.NotAsked(task.id(), to.mrn(), code(task), to.actor(), words(to)));
    }

    private static String words(Amended to) {
        return "version " + to.version();
    }

    private String code(Task task) {
        return participants.get(task.agency()).code();
    }

    private String code(Errand errand) {
        return participants.get(errand.agency()).code();
    }
}
