package org.singlewindow.delivery;

import java.util.Optional;

/**
 * How a message came, beside what it says.
 *
 * @param id          what the sender calls it, if it does
 * @param contentType as the sender said, of the call as such
 * @param headers     as they came, those that bear on it: a signature, a digest, a header of the envelope; mostly empty
 */
public record Arrival(Door door, Optional<MessageId> id, String contentType, String headers) {

    public Arrival(Door door, String contentType) {
        this(door, Optional.empty(), contentType, "");
    }

    /** The part of a call that bears the id. */
    String placeOfId() {
        return door == Door.SOAP ? "messageId" : "Idempotency-Key";
    }
}
