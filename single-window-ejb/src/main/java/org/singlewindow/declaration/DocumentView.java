package org.singlewindow.declaration;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored document with its bytes as received or sent.
 *
 * @param type {@code DEC} or {@code RES}
 */
public record DocumentView(long number, UUID messageId, String type, Instant at, byte[] sha256, byte[] content) {}
