package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.mandate.Authority;
import org.singlewindow.mandate.Authorising;
import org.singlewindow.mandate.Need;

/**
 * Brokers who lodge for traders. The declaration is the trader's, who may always do with it what a declarant may. The
 * broker reads for ever what it sent, as evidence of what it did; it changes something of it only while it holds a
 * mandate of that trader.
 */
@ApplicationScoped
public class Agents {

    @Inject
    AgentRepository agents;

    @Inject
    Authorising authorising;

    @Inject
    Participants participants;

    /** How somebody stands to a declaration of which something is to be changed in the declarant's name. */
    public enum Say {
        DECLARANT, AGENT,
        /** It sent the declaration, and holds no mandate any more. */
        FORMER_AGENT, STRANGER;

        boolean isGiven() {
            return this == DECLARANT || this == AGENT;
        }
    }

    /** Id of the trader for whom it is lodged. */
    int trader(Behalf.Principal principal) {
        return participants.find(principal.trader()).orElseThrow().id();
    }

    /** What the audit line says of it. */
    String words(Behalf.Principal principal, SignedInAs broker) {
        return ", sent by " + broker.participant().code() + " under mandate " + principal.mandate();
    }

    Optional<AgentView> find(long document) {
        return agents.find(document).map(found -> {
            var agent = participants.get(found.agent());
            return new AgentView(agent.code(), agent.called(), found.mandate());
        });
    }

    /** Whether they are the declarant, or sent it for the declarant. */
    public boolean mayRead(long declaration, int declarant, SignedInAs who) {
        return Policy.allows(UseCase.READ_DOCUMENT, who) && (declarant == who.participant().id()
                || Policy.allows(UseCase.LODGE_FOR_OTHERS, who) && agents.sent(who.participant().id(), declaration));
    }

    /** Of these, by their ids and declarants, those that they {@link #mayRead}; asked for together. */
    public Set<Long> mayRead(Map<Long, Integer> declarants, SignedInAs who) {
        if (!Policy.allows(UseCase.READ_DOCUMENT, who) || declarants.isEmpty()) {
            return Set.of();
        }
        Set<Long> theirs = declarants.entrySet().stream().filter(each -> each.getValue() == who.participant().id())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        if (theirs.size() < declarants.size() && Policy.allows(UseCase.LODGE_FOR_OTHERS, who)) {
            theirs.addAll(agents.sent(who.participant().id(), declarants.keySet()));
        }
        return theirs;
    }

    /** In whose name they may have lodged: their own, and that of every trader that has ever given them a mandate. */
    public Stream<Integer> declarants(SignedInAs who) {
        Stream<Integer> traders = Policy.allows(UseCase.LODGE_FOR_OTHERS, who) ? authorising.traders(who).stream()
                : Stream.of();
        return Stream.concat(Stream.of(who.participant().id()), traders);
    }

    /** In the transaction of what they change: a mandate is not ended before that is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Say say(long declaration, int declarant, SignedInAs who) {
        if (declarant == who.participant().id()) {
            return Say.DECLARANT;
        }
        if (!mayRead(declaration, declarant, who)) {
            return Say.STRANGER;
        }
        Authority authority = authorising.authorise(participants.get(declarant), Need.ANY, who);
        return authority.given() ? Say.AGENT : Say.FORMER_AGENT;
    }
}
