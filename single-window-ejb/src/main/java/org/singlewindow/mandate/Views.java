package org.singlewindow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.singlewindow.identity.Participants;

/** Mandates as people and systems see them. */
@ApplicationScoped
class Views {

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    MandateView of(Mandate mandate) {
        Instant now = clock.instant();
        return new MandateView(mandate.id(), mandate.version(),
                MandateView.Firm.of(participants.get(mandate.trader())),
                MandateView.Firm.of(participants.get(mandate.broker())), mandate.procedures(),
                mandate.representation(), mandate.firstDay(), mandate.lastDay(), mandate.state(now),
                mandate.givenAt(), mandate.givenBy(), mandate.end());
    }
}
