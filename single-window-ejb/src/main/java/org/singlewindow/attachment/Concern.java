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
import org.singlewindow.transit.Movements;

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

    @Inject
    Movements movements;

    Optional<Dossier> find(Mrn mrn, SignedInAs who) {
        return Policy.allows(UseCase.READ_ATTACHMENT, who)
                ? attachments.findDossier(mrn).filter(found -> concerns(found, who)) : Optional.empty();
    }

    /**
     * The same of whoever brings one. Goods on their way go on when the declaration has long been released, and their
     * carrier, who sees nothing of that, brings what shows what happened to them.
     */
    Optional<Dossier> findToAdd(Mrn mrn, SignedInAs who) {
        Optional<Dossier> concerned = find(mrn, who);
        if (concerned.filter(Dossier::open).isPresent() || !movements.takesFiles(mrn, who)) {
            return concerned;
        }
        return attachments.findDossier(mrn).map(Dossier::travelling);
    }

    /** The same of one file: what shows something on the way is seen by whoever sees that, and by who brought it. */
    Optional<Dossier> find(Mrn mrn, String sha256, SignedInAs who) {
        return find(mrn, who).or(() -> Policy.allows(UseCase.READ_ATTACHMENT, who)
                ? attachments.findDossier(mrn)
                        .filter(dossier -> brought(dossier, sha256, who) || movements.shows(mrn, sha256, who))
                : Optional.empty());
    }

    private boolean brought(Dossier dossier, String sha256, SignedInAs who) {
        return attachments.find(dossier.declaration(), new AttachmentView.Hash(sha256).bytes())
                .filter(found -> found.view().by().equals(who.signIn())).isPresent();
    }

    private boolean concerns(Dossier dossier, SignedInAs who) {
        return who.participant().hasQueue() ? !inbox.about(dossier.mrn(), TaskChoice.ALL, who).rows().isEmpty()
                : agents.mayRead(dossier.declaration(), dossier.declarant(), who);
    }
}
