package org.singlewindow.delivery;

import java.util.Optional;
import java.util.UUID;
import org.singlewindow.kernel.Mrn;

/**
 * What a sender sent before under a name that comes again.
 *
 * @param name the one that is taken
 * @param same whether it is the same message that comes again
 */
public record Earlier(String name, boolean same, long documentId, UUID messageId, Optional<Mrn> mrn, byte[] answer) {

    /** Another message bears the id that was chosen for this one; else it is its reference that is taken. */
    public boolean byId() {
        return name.startsWith(MessageId.PREFIX);
    }
}
