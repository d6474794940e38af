package org.singlewindow.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.singlewindow.agency.AnswerFiles;
import org.singlewindow.agency.AnswerTask;
import org.singlewindow.declaration.Standing;
import org.singlewindow.identity.SignedInAs;

/** The files that an answer names have to be there; with the answer they are meant for its task. */
@ApplicationScoped
class AnswerAttachments implements AnswerFiles {

    @Inject
    AttachmentRepository attachments;

    @Inject
    Event<AttachmentEvent> events;

    @Inject
    Clock clock;

    @Override
    public Optional<String> findMissing(AnswerTask answer, Standing declaration) {
        return answer.attachments().stream().filter(each -> find(each, declaration).isEmpty()).findFirst();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void assign(AnswerTask answer, Standing declaration, SignedInAs who) {
        for (String each : answer.attachments()) {
            AttachmentRepository.Numbered known = find(each, declaration).orElseThrow();
            if (attachments.assign(known.id(), answer.taskId(), clock.instant())) {
                events.fire(new AttachmentEvent.Assigned(declaration.mrn(), who.signIn(),
                        known.view().name() + ", task " + answer.taskId()));
            }
        }
    }

    private Optional<AttachmentRepository.Numbered> find(String sha256, Standing declaration) {
        return sha256.matches("[0-9a-f]{64}")
                ? attachments.find(declaration.id(), new AttachmentView.Hash(sha256).bytes()) : Optional.empty();
    }
}
