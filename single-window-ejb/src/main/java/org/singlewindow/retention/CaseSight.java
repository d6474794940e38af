package org.singlewindow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskChoice;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;

/** How somebody stands to a case. */
@ApplicationScoped
class CaseSight {

    @Inject
    Declarations declarations;

    @Inject
    Inbox inbox;

    boolean sees(Mrn mrn, SignedInAs who) {
        return declarations.isSeen(mrn, who);
    }

    /** Whether their agency has or had a task on it; for a supervisor, any agency of the country. */
    boolean hasTask(Mrn mrn, SignedInAs who) {
        return !inbox.about(mrn, TaskChoice.ALL, who).rows().isEmpty();
    }
}
