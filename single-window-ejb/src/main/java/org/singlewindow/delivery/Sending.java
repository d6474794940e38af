package org.singlewindow.delivery;

import java.util.Optional;
import java.util.UUID;

/** A message from one country's system to another's. {@code messageType} is up to ten capital letters, digits, {@code _} and {@code -}. */
public record Sending(String recipient, String messageType, Optional<UUID> correlationId, byte[] content) {
}
