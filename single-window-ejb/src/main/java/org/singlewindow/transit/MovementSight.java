package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.singlewindow.declaration.Agents;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;

/**
 * Who sees a movement: its holder, whoever sent the declaration for it, its carrier, and of every country of the way
 * the customs, their supervisors and the country's own system. To everybody else it is not there.
 */
@ApplicationScoped
class MovementSight {

    @Inject
    Agents agents;

    Optional<Standpoint> of(Movement movement, SignedInAs who) {
        if (!Policy.allows(UseCase.READ_MOVEMENT, who)) {
            return Optional.empty();
        }
        boolean carries = movement.carrier().filter(id -> id == who.participant().id()).isPresent();
        boolean trade = carries || agents.mayRead(movement.id(), movement.holder(), who);
        Optional<CountryCode> customs = customs(who).filter(movement.way().route()::contains);
        return trade || customs.isPresent() ? Optional.of(new Standpoint(trade, customs)) : Optional.empty();
    }

    /** Whether a broker that sees it acts for its holder still. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean acts(Movement movement, SignedInAs who) {
        if (movement.carrier().filter(id -> id == who.participant().id()).isPresent()) {
            return true;
        }
        Agents.Say say = agents.say(movement.id(), movement.holder(), who);
        return say == Agents.Say.DECLARANT || say == Agents.Say.AGENT;
    }

    /** The country for which they look at movements; nothing of the trade, and of agencies that are not the customs. */
    static Optional<CountryCode> customs(SignedInAs who) {
        Participant participant = who.participant();
        boolean country = participant.is(Capability.COUNTRY)
                && Policy.reach(UseCase.READ_MOVEMENT, who) != Reach.NOTHING;
        return participant.isCustoms() || country ? who.country() : Optional.empty();
    }
}
