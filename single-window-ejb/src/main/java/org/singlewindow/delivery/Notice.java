package org.singlewindow.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.kernel.Mrn;

/**
 * A document to be sent.
 *
 * @param type       {@code RES}, {@code TEST} and the like
 * @param inCase     what it belongs to; such a document is delivered after those before it, and kept with the case even
 *                   where nobody gets it into a queue
 * @param recipients participants that get it into their queue; may be none
 */
public record Notice(int sender, String type, Optional<Mrn> mrn, Optional<Case> inCase, Optional<UUID> correlationId,
        byte[] content,
        List<Integer> recipients, Instant at) {

    public Notice {
        recipients = List.copyOf(recipients);
    }

    /**
     * A declaration with the documents of its versions, oldest first: the notice answers the last, and overtakes none
     * of them.
     */
    public record Case(long id, List<Long> versions) {
        public Case {
            versions = List.copyOf(versions);
        }
    }
}
