package org.singlewindow.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/**
 * A lodgement ready to be stored.
 *
 * @param answer     what is answered now, and to the same bytes again
 * @param plan       why it goes where it goes, in JSON
 * @param entry      the declaration's row
 * @param tasks      for the agencies among the recipients, in the plan's order
 * @param recipients participants that get it into their queue
 * @param text       for the audit line
 * @param sequel     what is said of it at once
 */
public record FanOutOrder(Envelope envelope, Mrn mrn, byte[] answer, String plan, Entry entry, List<Errand> tasks,
        List<Integer> recipients, Instant at, String text, Optional<Sequel> sequel) {

    public FanOutOrder {
        tasks = List.copyOf(tasks);
        recipients = List.copyOf(recipients);
    }

    /**
     * {@code summary} is what lists show, {@code search} what a search looks into, {@code functionCode} what the
     * message is for.
     */
    public record Entry(String lrn, String functionCode, String status, String summary, String search) {}

    /** {@code due} is when the agency's time is over. */
    public record Errand(int agency, boolean toApprove, Instant due) {}

    /**
     * A response that everyone gets behind the document, with an audit line of its own: of what nobody has to approve
     * there is nothing to wait for.
     */
    public record Sequel(int sender, byte[] content, String event, String actor, String text) {}
}
