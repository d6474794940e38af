package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.desk.DeskFeed;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.Worded;

/** Tasks on declarations, as items of a desk. */
@ApplicationScoped
class TaskFeed implements DeskFeed {

    private static final List<Enum<?>> TABS = List.of(TaskCursor.Part.URGENT, TaskState.CLAIMED, TaskState.OVERDUE,
            TaskState.QUERY,
            TaskState.INSPECTION, TaskState.INFORMED, TaskState.APPROVED, TaskState.APPROVED_WITH_CONDITIONS,
            TaskState.APPROVED_IN_PART, TaskState.REFUSED, TaskState.WITHDRAWN);

    private static final Sentences EARLIER = new Sentences("org.singlewindow.agency.items");

    @Inject
    Inbox inbox;

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public List<Enum<?>> tabs() {
        return TABS;
    }

    @Override
    public Fed list(DeskQuery query, SignedInAs who) {
        Optional<TaskCursor> after = query.after().flatMap(TaskCursor::parse);
        if (query.state().filter(TaskCursor.Part.URGENT.name()::equals).isPresent()) {
            return fed(inbox.list(TaskQuery.urgent(query.text(), after, query.size()), who), false);
        }
        Optional<TaskState> state = query.state().flatMap(name -> Stream.of(TaskState.values())
                .filter(each -> each.name().equals(name)).findFirst());
        if (state.isEmpty() && query.state().isPresent()) {
            return Fed.NOTHING;
        }
        return fed(inbox.search(new TaskQuery(state, query.text(), after, query.size()), who), state.isEmpty());
    }

    /** @param both what is open, and behind it what is not any more */
    private Fed fed(TaskPage page, boolean both) {
        Map<Long, EarlierDecision> earlier = inbox
                .listEarlier(page.rows().stream().filter(row -> row.state().isOpen()).toList());
        return new Fed(page.rows().stream().map(row -> new Placed(item(row, notes(row, earlier.get(row.id()))),
                place(row, both).toText())).toList(),
                page.next().map(TaskCursor::toText));
    }

    private static TaskCursor place(TaskRow row, boolean both) {
        TaskCursor place = new TaskCursor(row.due(), row.id(), row.urgent() && row.state().isOpen());
        return both && !row.state().isOpen() ? place.amongSettled() : place;
    }

    /**
     * What the declaration is by now was not before who decided an earlier version of it. Where some goods items are
     * decided, so many are said.
     */
    private static Worded summary(TaskRow row) {
        if (!row.inForce()) {
            return in -> EARLIER.say("earlier", row.version(), row.summary().in(in)).in(in);
        }
        return row.items().isEmpty() || !row.state().isOpen() ? row.summary() : in -> EARLIER.say("byItems",
                row.items().decided(), row.items().all().size(), row.summary().in(in)).in(in);
    }

    /** @param before what was decided about an earlier version; null for nothing */
    private static List<DeskItem.Note> notes(TaskRow row, EarlierDecision before) {
        Optional<DeskItem.Note> held = row.held().filter(hold -> row.inForce())
                .map(hold -> new DeskItem.Note("held." + hold.vain().orElse("OTHER"), "", hold.until()));
        Optional<DeskItem.Note> again = Optional.ofNullable(before).map(one -> new DeskItem.Note(
                "again." + one.state(), String.valueOf(one.version()), one.at()));
        return Stream.of(held, again).flatMap(Optional::stream).toList();
    }

    private DeskItem item(TaskRow row, List<DeskItem.Note> notes) {
        return new DeskItem(kind(), row.id(), Subject.declaration(row.mrn()), row.agency(), row.declarant(),
                new DeskItem.Standing(row.told(), row.state().isOpen(), row.urgent(), notes), row.due(), summary(row),
                row.claimedBy(),
                "agency/decide.xhtml?id=" + row.id());
    }
}
