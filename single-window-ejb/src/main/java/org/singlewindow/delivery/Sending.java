package org.singlewindow.delivery;

import java.util.Optional;
import java.util.UUID;

/**
 * A message from one country's system to another's. {@code messageType} is up to ten capital letters, digits, {@code _}
 * and {@code -}; {@code content} is an XML document of any kind.
 */
public record Sending(String recipient, String messageType, Optional<UUID> correlationId, byte[] content) {}
