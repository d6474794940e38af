package org.singlewindow.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskChoice;
import org.singlewindow.declaration.Agents;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;

/**
 * Whom the files of a declaration concern: the declarant, whoever sent it for the declarant, and the agencies that have
 * a task on it. To everybody else there are none.
 */
@ApplicationScoped
class Concern {

    @Inject
    AttachmentRepository attachments;

    @Inject
    Agents agents;

    @Inject
    Inbox inbox;

    Optional<Dossier> find(Mrn mrn, SignedInAs who) {
        return Policy.allows(UseCase.READ_ATTACHMENT, who)
                ? attachments.findDossier(mrn).filter(found -> concerns(found, who)) : Optional.empty();
    }

    private boolean concerns(Dossier dossier, SignedInAs who) {
        return who.participant().hasQueue() ? !inbox.about(dossier.mrn(), TaskChoice.ALL, who).rows().isEmpty()
                : agents.mayRead(dossier.declaration(), dossier.declarant(), who);
    }
}
