package org.singlewindow.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.singlewindow.kernel.Mrn;

/**
 * A document to be sent.
 *
 * @param type       {@code RES}, {@code TEST} and the like
 * @param caseId     the declaration's document it follows; such a document is delivered after those before it, and kept
 *                   with the case even where nobody gets it into a queue
 * @param recipients participants that get it into their queue; may be none
 */
public record Notice(int sender, String type, Optional<Mrn> mrn, OptionalLong caseId, Optional<UUID> correlationId,
        byte[] content,
        List<Integer> recipients, Instant at) {

    public Notice {
        recipients = List.copyOf(recipients);
    }
}
