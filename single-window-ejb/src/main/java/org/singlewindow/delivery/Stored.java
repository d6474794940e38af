package org.singlewindow.delivery;

import java.time.Instant;
import java.util.UUID;

/** A document from the archive, with its bytes. */
public record Stored(long documentId, UUID messageId, String type, Instant at, byte[] sha256, byte[] content) {}
