package org.singlewindow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/**
 * Says whether a broker may act for a trader, in the transaction of what it does so: a mandate that was found is not
 * ended before that transaction is. Whoever comes first to the mandate's row wins. What holds it is done under it, and
 * the withdrawal follows; a withdrawal that was there first is seen, and what waited for it is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Authorising {

    @Inject
    MandateRepository mandates;

    @Inject
    Clock clock;

    /** Who has ever given this broker a mandate, by id. */
    public List<Integer> traders(SignedInAs broker) {
        return mandates.listTraders(broker.participant().id());
    }

    public Authority authorise(Participant trader, Need need, SignedInAs broker) {
        if (!Policy.allows(UseCase.LODGE_FOR_OTHERS, broker) || !trader.active() || !trader.is(Capability.TRADER)
                || !trader.country().equals(broker.country())) {
            return Authority.NONE;
        }
        return Authority.of(mandates.listHeld(trader.id(), broker.participant().id()), need, clock.instant());
    }
}
