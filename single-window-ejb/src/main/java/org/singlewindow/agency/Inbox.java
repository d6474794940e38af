package org.singlewindow.agency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.declaration.Agents;
import org.singlewindow.declaration.Origins;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;

/**
 * The tasks of one's own agency; for a supervisor, of all agencies of the country; for a declarant, those that ask
 * something.
 */
@Stateless
public class Inbox {

    @Inject
    InboxRepository inbox;

    @Inject
    HeldRepository held;

    @Inject
    TaskRepository tasks;

    @Inject
    TaskViews views;

    @Inject
    Competence competence;

    @Inject
    Agents agents;

    @Inject
    Origins origins;

    @Inject
    Clock clock;

    /** Those of one declaration at once, in the plan's order; they are few. */
    public TaskPage about(Mrn mrn, TaskChoice choice, SignedInAs who) {
        TaskQuery all = new TaskQuery(Optional.empty(), Optional.of(mrn.value()), Optional.empty(), Integer.MAX_VALUE);
        return new TaskPage(told(list(all, who).rows(), who).stream().filter(row -> choice.takes(row)).toList(),
                Optional.empty());
    }

    /**
     * A page of one's own inbox. What waits has in it what is held and approved by all: it stands among what cannot
     * wait, as on a desk.
     */
    public TaskPage choose(TaskChoice choice, Optional<TaskCursor> after, int size, SignedInAs who) {
        if (choice.equals(TaskChoice.ALL)) {
            TaskPage page = listAll(after, size, who);
            return new TaskPage(told(page.rows(), who), page.next());
        }
        Optional<TaskState> state = choice.state();
        if (state.isPresent()) {
            TaskPage page = list(new TaskQuery(state, Optional.empty(), after, size), who);
            return new TaskPage(told(page.rows(), who), page.next());
        }
        TaskQuery query = choice.equals(TaskChoice.URGENT) ? TaskQuery.urgent(Optional.empty(), after, size)
                : new TaskQuery(Optional.empty(), Optional.empty(), after, size);
        TaskPage open = choice.equals(TaskChoice.HELD) ? new TaskPage(List.of(), Optional.empty()) : list(query, who);
        return open.laidWith(waitingToGoOn(query, who), query.size());
    }

    /** One more than a page, the one that is rejected first before the others. */
    private List<TaskRow> waitingToGoOn(TaskQuery query, SignedInAs who) {
        if (!Policy.allows(UseCase.RESUME_DECLARATION, who)
                || query.after().filter(place -> place.part() != TaskCursor.Part.URGENT).isPresent()) {
            return List.of();
        }
        return held.list(who.participant().id(), query, query.size() + 1).stream()
                .map(line -> views.row(line).waitingToGoOn()).toList();
    }

    /** Of what is not open any more, whether it waits to be let go on. */
    private List<TaskRow> told(List<TaskRow> rows, SignedInAs who) {
        List<Long> maybe = rows.stream().filter(row -> row.held().isPresent() && row.inForce() && !row.state().isOpen())
                .map(TaskRow::id).toList();
        if (maybe.isEmpty() || !Policy.allows(UseCase.RESUME_DECLARATION, who)) {
            return rows;
        }
        List<Long> waiting = held.listWaiting(who.participant().id(), maybe);
        return rows.stream().map(row -> waiting.contains(row.id()) ? row.waitingToGoOn() : row).toList();
    }

    /**
     * The urgent ones first, then oldest due first; settled and informed ones newest first; of one declaration all,
     * which are few. A list says nothing to the declarant: nobody has opened anything yet.
     */
    public TaskPage list(TaskQuery query, SignedInAs who) {
        List<Integer> agencies = competence.agenciesSeenBy(who);
        if (agencies.isEmpty()) {
            return new TaskPage(List.of(), Optional.empty());
        }
        Optional<Mrn> number = query.text().flatMap(text -> Mrn.written(text));
        if (number.isPresent()) {
            return new TaskPage(inbox.listAbout(number.get(), query, agencies).stream().map(views::row).toList(),
                    Optional.empty());
        }
        Optional<TaskCursor> stop = query.text().isPresent() ? inbox.stoppedAt(query, agencies) : Optional.empty();
        List<InboxRepository.Line> found = inbox.list(query, agencies);
        return page(stop.map(end -> found.stream().filter(line -> !end.isBefore(line, query.settled())).toList())
                .orElse(found), query, stop);
    }

    /**
     * What was looked for: open ones by words, and by a whole number that the declaration bears also those that are not
     * open any more, behind them.
     */
    public TaskPage search(TaskQuery query, SignedInAs who) {
        List<Long> bearing = query.state().isPresent() ? List.of()
                : query.text().filter(text -> Mrn.written(text).isEmpty()).map(inbox::listBearing).orElse(List.of());
        if (bearing.isEmpty()) {
            return list(query, who);
        }
        Optional<TaskCursor> place = query.after().filter(TaskCursor::settled);
        TaskPage open = place.isPresent() ? new TaskPage(List.of(), Optional.empty()) : list(query, who);
        int room = query.size() - open.rows().size();
        if (open.next().isPresent() || room <= 0) {
            return new TaskPage(open.rows(), Optional.of(open.next().orElse(TaskCursor.NEWEST_SETTLED)));
        }
        List<InboxRepository.Line> found = inbox.listSettled(bearing, place, competence.agenciesSeenBy(who), room + 1);
        List<TaskRow> rows = found.stream().limit(room).map(views::row).toList();
        return new TaskPage(Stream.concat(open.rows().stream(), rows.stream()).toList(), found.size() <= room
                ? Optional.empty()
                : Optional.of(new TaskCursor(rows.get(room - 1).due(), rows.get(room - 1).id()).amongSettled()));
    }

    /**
     * In whatever state: the open ones as {@link #list} has them, then those that are not any more. What is settled
     * while somebody turns the pages comes again among those.
     */
    public TaskPage listAll(Optional<TaskCursor> after, int size, SignedInAs who) {
        Optional<TaskCursor> place = after.filter(TaskCursor::settled);
        TaskPage open = place.isPresent() ? new TaskPage(List.of(), Optional.empty())
                : list(TaskQuery.inAnyState(false, after, size), who);
        int room = size - open.rows().size();
        if (open.next().isPresent() || room <= 0) {
            return new TaskPage(open.rows(), Optional.of(open.next().orElse(TaskCursor.NEWEST_SETTLED)));
        }
        TaskPage settled = list(TaskQuery.inAnyState(true, place, room), who);
        return new TaskPage(Stream.concat(open.rows().stream(), settled.rows().stream()).toList(),
                settled.next().map(TaskCursor::amongSettled));
    }

    private TaskPage page(List<InboxRepository.Line> found, TaskQuery query, Optional<TaskCursor> stop) {
        boolean more = found.size() > query.size();
        List<InboxRepository.Line> page = more ? found.subList(0, query.size()) : found;
        return new TaskPage(page.stream().map(views::row).toList(),
                more ? Optional.of(place(page.get(page.size() - 1), query)) : stop);
    }

    private static TaskCursor place(InboxRepository.Line line, TaskQuery query) {
        return new TaskCursor(line.due(), line.id(), line.urgent() && !query.settled());
    }

    /** An officer of the agency, or its system, has it before them: from now on it counts as received. */
    public Optional<TaskView> open(long id, SignedInAs who) {
        inbox.find(id).map(InboxRepository.Details::line).filter(
                line -> line.state() == TaskState.CREATED && competence.may(UseCase.DECIDE_TASK, who, line.agency()))
                .ifPresent(line -> tasks.markDelivered(List.of(id), clock.instant()));
        return find(id, who);
    }

    public Optional<TaskView> find(long id, SignedInAs who) {
        return inbox.find(id)
                .filter(task -> competence.may(UseCase.READ_TASK, who, task.line().agency()) || isDeclarant(task, who))
                .map(views::view);
    }

    /**
     * The task that an amendment has put in the place of this one; empty where it still counts, or the agency is not
     * asked any more.
     */
    public Optional<TaskRow> successor(TaskRow task, SignedInAs who) {
        return task.inForce() ? Optional.empty() : about(task.mrn(), TaskChoice.ALL, who).rows().stream()
                .filter(row -> row.inForce() && row.agency().equals(task.agency())).findFirst();
    }

    /**
     * What their own agency had decided about earlier versions, by the number of the task; of those it is asked again.
     */
    public Map<Long, EarlierDecision> listEarlier(List<TaskRow> rows) {
        return inbox.listEarlier(rows.stream().filter(row -> row.version() > 1 && row.inForce()).map(TaskRow::id)
                .toList());
    }

    /** The same of one of them that they see. */
    public Optional<EarlierDecision> findEarlier(TaskRow row, SignedInAs who) {
        return find(row.id(), who).flatMap(seen -> Optional.ofNullable(listEarlier(List.of(seen.row())).get(row.id())));
    }

    /** Of one that they see. */
    public TaskBackground background(TaskRow task, SignedInAs who) {
        return new TaskBackground(earlierItems(task, who), origins.standing(task.mrn()));
    }

    private List<ItemDecision> earlierItems(TaskRow task, SignedInAs who) {
        return !task.inForce() || task.version() == 1 ? List.of()
                : about(task.mrn(), TaskChoice.ALL, who).rows().stream()
                        .filter(row -> !row.inForce() && row.agency().equals(task.agency()) && !row.items().isEmpty())
                        .reduce((first, last) -> last).map(row -> row.items().made()).orElse(List.of());
    }

    /** What agencies asked about one's own declaration, answered or not. */
    public List<TaskView> questions(Mrn mrn, SignedInAs trader) {
        return inbox.listAsked(mrn).stream().filter(task -> isDeclarant(task, trader)).map(views::view).toList();
    }

    /** Those of them that wait for an answer. */
    public List<TaskView> openQuestions(Mrn mrn, SignedInAs trader) {
        return questions(mrn, trader).stream().filter(task -> task.row().state() == TaskState.QUERY).toList();
    }

    /** Whether they may answer what is asked about it: the declarant, or who lodged it under a mandate that lasts. */
    public boolean mayAnswer(Mrn mrn, SignedInAs who) {
        return Policy.allows(UseCase.ANSWER_QUESTION, who) && inbox.listAsked(mrn).stream().findFirst()
                .map(task -> agents.say(task.line().declaration(), task.line().sender(), who))
                .filter(say -> say == Agents.Say.DECLARANT || say == Agents.Say.AGENT).isPresent();
    }

    private boolean isDeclarant(InboxRepository.Details task, SignedInAs who) {
        return Policy.allows(UseCase.ANSWER_QUESTION, who)
                && agents.mayRead(task.line().declaration(), task.line().sender(), who);
    }
}
