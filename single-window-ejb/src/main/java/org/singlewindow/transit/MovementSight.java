package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        boolean trade = carries(movement, who) || agents.mayRead(movement.id(), movement.holder(), who);
        Optional<CountryCode> customs = customs(who).filter(movement.way().route()::contains);
        return trade || customs.isPresent() ? Optional.of(new Standpoint(trade, customs)) : Optional.empty();
    }

    /** Of these, in their order, those that they may see; what is to be asked of them is asked once. */
    List<Movement> of(List<Movement> all, SignedInAs who) {
        if (!Policy.allows(UseCase.READ_MOVEMENT, who)) {
            return List.of();
        }
        Optional<CountryCode> customs = customs(who);
        Predicate<Movement> plain = each -> carries(each, who)
                || customs.filter(each.way().route()::contains).isPresent();
        Set<Long> lodged = agents.mayRead(all.stream().filter(plain.negate())
                .collect(Collectors.toMap(Movement::id, Movement::holder, (one, same) -> one)), who);
        return all.stream().filter(each -> plain.test(each) || lodged.contains(each.id())).toList();
    }

    /** Whether a broker that sees it acts for its holder still. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean acts(Movement movement, SignedInAs who) {
        if (carries(movement, who)) {
            return true;
        }
        Agents.Say say = agents.say(movement.id(), movement.holder(), who);
        return say == Agents.Say.DECLARANT || say == Agents.Say.AGENT;
    }

    private static boolean carries(Movement movement, SignedInAs who) {
        return movement.carrier().filter(id -> id == who.participant().id()).isPresent();
    }

    /** The country for which they look at movements; nothing of the trade, and of agencies that are not the customs. */
    static Optional<CountryCode> customs(SignedInAs who) {
        Participant participant = who.participant();
        boolean country = participant.is(Capability.COUNTRY)
                && Policy.reach(UseCase.READ_MOVEMENT, who) != Reach.NOTHING;
        return participant.isCustoms() || country ? who.country() : Optional.empty();
    }
}
