package org.singlewindow.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Sql;

/**
 * A lodgement ready to be stored.
 *
 * @param answer     what is answered now, and to the same bytes again
 * @param plan       why it goes where it goes, in JSON
 * @param parts      what others store of it, see {@link FanOut}
 * @param recipients participants that get it into their queue
 * @param text       for the audit line
 * @param sequel     what is said of it at once
 */
public record FanOutOrder(Envelope envelope, Mrn mrn, byte[] answer, String plan, List<Sql> parts,
        List<Integer> recipients, Instant at, String text, Optional<Sequel> sequel) {

    public FanOutOrder {
        parts = List.copyOf(parts);
        recipients = List.copyOf(recipients);
    }

    /**
     * A response that everyone gets behind the document, with an audit line of its own: of what nobody has to approve
     * there is nothing to wait for.
     */
    public record Sequel(int sender, byte[] content, String event, String actor, String text) {}
}
