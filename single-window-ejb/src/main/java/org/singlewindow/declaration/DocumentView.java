package org.singlewindow.declaration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.delivery.Stored;

/**
 * A stored document with its bytes as received or sent.
 *
 * @param type {@code DEC} or {@code RES}
 * @param came how, of what came from outside
 */
public record DocumentView(long number, UUID messageId, String type, Instant at, byte[] sha256, byte[] content,
        Optional<Stored.Came> came) {

    static DocumentView of(Stored stored) {
        return new DocumentView(stored.documentId(), stored.messageId(), stored.type(), stored.at(), stored.sha256(),
                stored.content(), stored.came());
    }
}
