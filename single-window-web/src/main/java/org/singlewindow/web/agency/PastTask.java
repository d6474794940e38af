package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskChoice;
import org.singlewindow.agency.TaskRow;
import org.singlewindow.agency.TaskState;
import org.singlewindow.declaration.DeclarationVersions;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** What has become of a task about which there is nothing to decide any more, or of what was decided. */
@RequestScoped
public class PastTask {

    @Inject
    Inbox inbox;

    @Inject
    Declarations declarations;

    @Inject
    DeclarationVersions versions;

    @Inject
    SignedInUser user;

    private Optional<TaskRow> successor;

    /** The task that an amendment has put in its place. */
    Optional<TaskRow> successor(TaskRow task) {
        if (successor == null) {
            successor = inbox.successor(task, user.get());
        }
        return successor;
    }

    /** What the agency had asked when the declaration was amended instead of an answer; empty where it had not. */
    String question(TaskRow task) {
        return inbox.about(task.mrn(), TaskChoice.ALL, user.get()).rows().stream()
                .filter(row -> !row.inForce() && row.agency().equals(task.agency()) && row.id() < task.id())
                .max(Comparator.comparing(TaskRow::id)).filter(row -> row.state() == TaskState.WITHDRAWN)
                .flatMap(row -> inbox.find(row.id(), user.get())).filter(before -> before.answer().isEmpty())
                .flatMap(before -> before.question()
                        .map(asked -> Words.fill("task.past.question", before.row().version(), asked)))
                .orElse("");
    }

    /** Of the version that the task is about: what was decided is not shown beside goods that came later. */
    Optional<DocumentView> document(TaskRow task) {
        return task.inForce() ? declarations.document(task.mrn(), user.get())
                : versions.document(task.mrn(), task.version(), user.get());
    }

    /** Empty while it is open, and of a decision about what the declaration still is. */
    String words(TaskRow task, Optional<DeclarationView> declaration) {
        if (!task.inForce()) {
            return successor(task).map(next -> Words.fill(
                    next.state().isOpen() ? "task.past.again" : "task.past.earlier", task.version(), next.version()))
                    .orElseGet(() -> Words.fill("task.past.notAsked", task.version()));
        }
        if (task.state() == TaskState.WITHDRAWN) {
            return declaration.map(found -> Words.get(switch (found.status()) {
                case REJECTED -> "task.past.refused";
                case CANCELLED -> "task.past.cancelled";
                case RELEASED, CLEARED -> "task.past.settled";
                default -> "task.past.withdrawn";
            })).orElse("");
        }
        return declaration.map(DeclarationView::version)
                .filter(now -> !task.state().isOpen() && task.version() < now)
                .map(now -> Words.fill("task.past.stands", task.version(), now)).orElse("");
    }
}
