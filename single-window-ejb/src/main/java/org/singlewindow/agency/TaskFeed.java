package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.desk.DeskFeed;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Subject;

/** Tasks on declarations, as items of a desk. */
@ApplicationScoped
class TaskFeed implements DeskFeed {

    private static final List<Enum<?>> TABS = List.of(TaskCursor.Part.URGENT, TaskState.CLAIMED, TaskState.OVERDUE,
            TaskState.QUERY,
            TaskState.INSPECTION, TaskState.INFORMED, TaskState.APPROVED, TaskState.APPROVED_WITH_CONDITIONS,
            TaskState.REFUSED, TaskState.WITHDRAWN);

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
            return fed(inbox.list(TaskQuery.urgent(query.text(), after, query.size()), who));
        }
        Optional<TaskState> state = query.state().flatMap(name -> Stream.of(TaskState.values())
                .filter(each -> each.name().equals(name)).findFirst());
        if (state.isEmpty() && query.state().isPresent()) {
            return Fed.NOTHING;
        }
        return fed(inbox.list(new TaskQuery(state, query.text(), after, query.size()), who));
    }

    private Fed fed(TaskPage page) {
        return new Fed(page.rows().stream().map(row -> new Placed(item(row),
                new TaskCursor(row.due(), row.id(), row.urgent() && row.state().isOpen()).toText())).toList(),
                page.next().map(TaskCursor::toText));
    }

    private DeskItem item(TaskRow row) {
        return new DeskItem(kind(), row.id(), Subject.declaration(row.mrn()), row.agency(), row.declarant(),
                new DeskItem.Standing(row.state(), row.state().isOpen(), row.urgent()), row.due(), row.summary(),
                row.claimedBy(),
                "agency/decide.xhtml?id=" + row.id());
    }
}
