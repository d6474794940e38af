package org.singlewindow.agency;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.SignedInAs;

/** The tasks of one's own agency; for a supervisor, of all agencies of the country. */
@Stateless
public class Inbox {

    public TaskPage list(TaskQuery query, SignedInAs who) {
        return new TaskPage(List.of(), Optional.empty());
    }

    public Optional<TaskView> find(long id, SignedInAs who) {
        return Optional.empty();
    }

    /** The trader's own open questions and answers: tasks in QUERY of one's declarations, oldest first. */
    public List<TaskView> questions(org.singlewindow.kernel.Mrn mrn, SignedInAs trader) {
        return List.of();
    }
}
