package org.singlewindow.declaration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.delivery.CodeSight;
import org.singlewindow.delivery.Stored;
import org.singlewindow.delivery.wire.Content;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Sha256;

/**
 * A stored document with its bytes as received or sent, but for the access codes that its reader is not shown.
 *
 * @param sha256 of what is kept
 * @param type   {@code DEC} or {@code RES}
 * @param came   how, of what came from outside
 */
public record DocumentView(long number, UUID messageId, String type, Instant at, byte[] sha256, byte[] content,
        Optional<Stored.Came> came) {

    /** The same with the access codes of guarantees covered; {@code sha256} stays that of what is kept. */
    public DocumentView covered() {
        return new DocumentView(number, messageId, type, at, sha256, Content.covered(content), came);
    }

    DocumentView shownTo(SignedInAs who, Mrn mrn) {
        return CodeSight.isFor(who.participant(), mrn) ? this : covered();
    }

    /** Of the bytes that are shown. */
    public byte[] digest() {
        return Sha256.of(content);
    }

    static DocumentView of(Stored stored) {
        return new DocumentView(stored.documentId(), stored.messageId(), stored.type(), stored.at(), stored.sha256(),
                stored.content(), stored.came());
    }
}
