package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.singlewindow.kernel.Mrn;

/** What all agencies were asked about one declaration, and what became of it. Who may ask is for the caller to say. */
@ApplicationScoped
public class CaseDecisions {

    @Inject
    InboxRepository inbox;

    @Inject
    TaskViews views;

    /** In the order in which they were given. */
    public List<TaskView> list(Mrn mrn) {
        return inbox.listDetails(mrn).stream().map(views::view).toList();
    }
}
