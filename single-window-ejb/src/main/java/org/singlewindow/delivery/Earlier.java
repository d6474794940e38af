package org.singlewindow.delivery;

import java.util.Optional;
import java.util.UUID;
import org.singlewindow.kernel.Mrn;

/**
 * What was sent before under a name that comes again.
 *
 * @param name the one that is taken
 * @param same whether it is the same message that comes again
 * @param from who sent it
 */
public record Earlier(String name, boolean same, long documentId, UUID messageId, Optional<Mrn> mrn, byte[] answer,
        int from) {

    /** Another message bears the id that was chosen for this one; else it is its reference that is taken. */
    public boolean byId() {
        return name.startsWith(MessageId.PREFIX);
    }
}
