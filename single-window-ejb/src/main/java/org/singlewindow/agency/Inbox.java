package org.singlewindow.agency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;

/** The tasks of one's own agency; for a supervisor, of all agencies of the country; for a declarant, those that ask something. */
@Stateless
public class Inbox {

    @Inject
    InboxRepository inbox;

    @Inject
    TaskRepository tasks;

    @Inject
    TaskViews views;

    @Inject
    Competence competence;

    @Inject
    Clock clock;

    /** Oldest due first; settled and informed ones newest first. What an officer is shown counts as delivered from then on. */
    public TaskPage list(TaskQuery query, SignedInAs who) {
        List<Integer> agencies = competence.agenciesSeenBy(who);
        if (agencies.isEmpty()) {
            return new TaskPage(List.of(), Optional.empty());
        }
        List<InboxRepository.Line> found = inbox.list(query, agencies);
        List<InboxRepository.Line> page = found.size() > query.size() ? found.subList(0, query.size()) : found;
        if (competence.mayDecide(who)) {
            tasks.markDelivered(page.stream().filter(line -> line.state() == TaskState.CREATED).map(InboxRepository.Line::id).toList(),
                    clock.instant());
        }
        Optional<TaskCursor> next = found.size() > query.size()
                ? Optional.of(new TaskCursor(page.get(page.size() - 1).due(), page.get(page.size() - 1).id())) : Optional.empty();
        return new TaskPage(page.stream().map(views::row).toList(), next);
    }

    public Optional<TaskView> find(long id, SignedInAs who) {
        return inbox.find(id).filter(task -> competence.maySee(who, task.line().agency()) || isDeclarant(task, who)).map(views::view);
    }

    /** What agencies asked about one's own declaration, answered or not. */
    public List<TaskView> questions(Mrn mrn, SignedInAs trader) {
        return inbox.listAsked(mrn).stream().filter(task -> isDeclarant(task, trader)).map(views::view).toList();
    }

    private static boolean isDeclarant(InboxRepository.Details task, SignedInAs who) {
        return who.mayDeclare() && task.line().sender() == who.participant().id();
    }
}
