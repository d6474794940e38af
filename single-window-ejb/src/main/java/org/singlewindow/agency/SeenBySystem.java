package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.singlewindow.delivery.Acknowledgement;
import org.singlewindow.delivery.DeliveryEvent;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participants;

/** A declaration that the agency's own system has acknowledged counts as received by the agency. */
@ApplicationScoped
class SeenBySystem {

    @Inject
    TaskRepository tasks;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    /** Tasks come before deliveries for whoever needs both: an amendment and a cancellation lock them in that order. */
    @Transactional(Transactional.TxType.MANDATORY)
    void acknowledging(@Observes Acknowledgement word) {
        if (participants.get(word.participant()).is(Capability.AGENCY)) {
            tasks.lockCreated(word.participant(), word.documents());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void acknowledged(@Observes DeliveryEvent.Acknowledged event) {
        if (participants.get(event.participant()).is(Capability.AGENCY)) {
            tasks.markReceived(event.participant(), event.documents(), clock.instant());
        }
    }
}
