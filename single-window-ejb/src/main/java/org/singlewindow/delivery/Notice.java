package org.singlewindow.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.kernel.Mrn;

/**
 * A message to be stored, and to be sent where it has recipients.
 *
 * @param inCase     what it belongs to; what follows in a case is delivered after what is before it, and kept with the
 *                   case even where nobody gets it into a queue
 * @param recipients participants that get it into their queue; may be none
 * @param envelope   of what came from outside; the window's own messages have none
 */
public record Notice(int sender, MessageType type, Optional<Mrn> mrn, Optional<Case> inCase,
        Optional<UUID> correlationId, byte[] content, List<Integer> recipients, Instant at,
        Optional<Envelope> envelope) {

    public Notice {
        recipients = List.copyOf(recipients);
    }

    /** What the window itself has to say. */
    public Notice(int sender, MessageType type, Optional<Mrn> mrn, Optional<Case> inCase, Optional<UUID> correlationId,
            byte[] content, List<Integer> recipients, Instant at) {
        this(sender, type, mrn, inCase, correlationId, content, recipients, at, Optional.empty());
    }

    /** A call that came from outside and is for the window alone. */
    public static Notice call(MessageType type, Envelope envelope, Optional<Concern> concern, Instant at) {
        return new Notice(envelope.sender(), type, concern.map(Concern::mrn),
                concern.map(each -> new Case(each.declaration(), List.of())), Optional.empty(), envelope.content(),
                List.of(), at, Optional.of(envelope));
    }

    /** The declaration that a call is about. */
    public record Concern(long declaration, Mrn mrn) {}

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
