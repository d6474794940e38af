package org.singlewindow.delivery;

import java.util.Optional;
import java.util.Set;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/**
 * A kind of message; {@link MessageTypes} has them all.
 *
 * @param code       as it stands in the headers of a queue; a call that goes into none has the name of its operation
 * @param sentUnder  what whoever sends it must be allowed; the window sends what has none
 * @param readers    who may be given it
 * @param answeredBy code of the message that answers it; {@code AT_ONCE} where the call's own answer does, {@code OPEN}
 *                   where it is for those two to agree
 */
public record MessageType(String code, Optional<UseCase> sentUnder, Set<Capability> readers, String answeredBy,
        CaseRole role) {

    public static final String AT_ONCE = "AT_ONCE";
    public static final String OPEN = "OPEN";
    public static final String NOTHING = "NOTHING";

    public MessageType {
        readers = Set.copyOf(readers);
    }

    void requireSender(SignedInAs who) {
        Policy.require(sentUnder.orElseThrow(() -> new IllegalArgumentException("only the window sends " + code)), who);
    }

    void requireReader(Participant participant) {
        if (readers.stream().noneMatch(participant::is)) {
            throw new IllegalArgumentException(code + " is not for " + participant.code());
        }
    }
}
