package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.agency.EarlierDecision;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.VersionView;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.declaration.ChangeRow;
import org.singlewindow.web.declaration.VersionRows;

/** What an agency had decided before an amendment had it asked again, and what has changed since. */
@RequestScoped
public class AskedAgain {

    @Inject
    Inbox inbox;

    @Inject
    SignedInUser user;

    @Inject
    VersionRows rows;

    private Optional<TaskView> before;

    /** All versions of what it is about, oldest first. */
    public List<VersionView> versions(TaskView task) {
        return rows.of(task.row().mrn());
    }

    /** Null where it is asked for the first time. */
    public TaskView before(TaskView task) {
        if (before == null) {
            before = Optional.ofNullable(task).flatMap(now -> inbox.findEarlier(now.row(), user.get()))
                    .map(EarlierDecision::task).flatMap(number -> inbox.find(number, user.get()));
        }
        return before.orElse(null);
    }

    /** Number of the version to hold the present one against; 0 where there is no other. */
    public int since(TaskView task) {
        VersionView shown = task == null ? null : rows.lastButOne(task.row().mrn());
        return before(task) == null ? shown == null ? 0 : shown.number() : before.get().row().version();
    }

    /** What has changed since then. */
    public List<ChangeRow> changes(TaskView task) {
        VersionView last = rows.last(task.row().mrn());
        return last == null ? List.of() : rows.changes(task.row().mrn(), since(task), last.number());
    }
}
