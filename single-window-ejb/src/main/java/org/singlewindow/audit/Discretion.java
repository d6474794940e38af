package org.singlewindow.audit;

import java.util.Optional;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.UseCase;

/**
 * What the trail says of a case and the trade does not read: that an authority keeps the case back from being removed,
 * or took evidence of it away, would warn whoever is looked into. Of such lines a firm reads its own. That goods are
 * meant to be controlled is read by nobody but those who mean it.
 */
public final class Discretion {

    private static final String HOLD = "hold.";
    private static final String INTENTION = "movement.intend-control";

    private Discretion() {
    }

    /** @param party for whom whoever did it acts */
    public static boolean shows(String kind, Optional<String> party, Participant reader) {
        if (kind.equals(INTENTION)) {
            return party.filter(reader.code()::equals).isPresent();
        }
        return !isDiscreet(kind) || isOffice(reader) || party.filter(reader.code()::equals).isPresent();
    }

    /**
     * The same of a message that was kept as it came.
     *
     * @param under what whoever sent it had to be allowed
     * @param party who sent it
     */
    public static boolean shows(Optional<UseCase> under, Optional<String> party, Participant reader) {
        return shows(under.filter(UseCase.HOLD_CASE::equals).map(hold -> HOLD).orElse(""), party, reader);
    }

    private static boolean isDiscreet(String kind) {
        return kind.startsWith("evidence.") || kind.startsWith(HOLD);
    }

    private static boolean isOffice(Participant reader) {
        return reader.hasQueue() || reader.is(Capability.REGION);
    }
}
