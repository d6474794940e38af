package org.singlewindow.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A document from the archive, with its bytes.
 *
 * @param came how; nothing where the window wrote it, or where it came before that was kept
 */
public record Stored(long documentId, UUID messageId, String type, Instant at, byte[] sha256, byte[] content,
        Optional<Came> came) {

    /**
     * {@code givenId} is what its sender calls it, if it does; {@code contentType} and {@code headers} may be empty.
     */
    public record Came(Door door, String signIn, String contentType, Optional<String> givenId, String headers) {}
}
