package org.singlewindow.delivery;

import java.util.Optional;
import java.util.UUID;

/**
 * A message from one country's system to another's. {@code messageType} is up to ten capital letters, digits, {@code _}
 * and {@code -}; {@code content} is an XML document of any kind. The same message again under the id that it came with
 * is sent once.
 */
public record Sending(String recipient, String messageType, Optional<UUID> correlationId, byte[] content) {

    /** To whom, as what, about what: under one id none of it may change. */
    String address() {
        return recipient + " " + messageType + " " + correlationId.map(UUID::toString).orElse("");
    }
}
