package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.delivery.Notice;
import org.singlewindow.delivery.Outbox;
import org.singlewindow.guarantee.DebtClaimNews;
import org.singlewindow.guarantee.GuaranteeEvent;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;

/**
 * Tells the systems of two countries what happens to a claim, in the same transaction: of the one whose customs claims
 * and of that of the guarantee. It stands beside the case of the movement and not in it, for many see the case who have
 * nothing to do with the claim.
 */
@ApplicationScoped
class ClaimNews {

    @Inject
    Outbox outbox;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(@Observes GuaranteeEvent.DebtStepped event) {
        DebtClaimNews.About claim = event.news().about();
        List<Integer> systems = Stream.of(claim.country(), claim.lodgedIn()).distinct()
                .flatMap(country -> participants.findCountry(country).stream()).map(Participant::id).toList();
        if (!systems.isEmpty()) {
            outbox.publish(new Notice(participants.getRegion().id(), MessageTypes.CLAIM, Optional.of(claim.mrn()),
                    Optional.empty(),
                    Optional.empty(), ClaimNewsXml.write(event.news()), systems, clock.instant()));
        }
    }
}
