package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.singlewindow.declaration.AgencyStates;
import org.singlewindow.declaration.ItemView;

/** Tells of the tasks of a declaration what everybody who sees the declaration may see. */
@ApplicationScoped
class TaskStates implements AgencyStates {

    @Inject
    InboxRepository inbox;

    @Override
    public List<State> of(long declarationId) {
        return inbox.listStates(declarationId);
    }

    @Override
    public List<ItemView> items(long declarationId) {
        return Opinion.views(inbox.listOpinions(declarationId));
    }
}
