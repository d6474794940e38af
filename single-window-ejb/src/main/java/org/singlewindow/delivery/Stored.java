package org.singlewindow.delivery;

import java.time.Instant;
import java.util.UUID;

/** A document from the archive; {@code answer} and {@code plan} are empty where it has none. */
public record Stored(long documentId, UUID messageId, String type, Instant at, byte[] sha256, byte[] content, byte[] answer,
                     String plan) {
}
