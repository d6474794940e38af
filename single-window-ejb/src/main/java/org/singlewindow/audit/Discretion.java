package org.singlewindow.audit;

import java.util.Optional;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;

/**
 * What the trail says of a case and the trade does not read: that an authority keeps the case back from being removed,
 * or took evidence of it away, would warn whoever is looked into. Of such lines a firm reads its own.
 */
public final class Discretion {

    private Discretion() {
    }

    /** @param party for whom whoever did it acts */
    public static boolean shows(String kind, Optional<String> party, Participant reader) {
        return !isDiscreet(kind) || isOffice(reader) || party.filter(reader.code()::equals).isPresent();
    }

    private static boolean isDiscreet(String kind) {
        return kind.startsWith("evidence.") || kind.startsWith("hold.");
    }

    private static boolean isOffice(Participant reader) {
        return reader.hasQueue() || reader.is(Capability.REGION);
    }
}
