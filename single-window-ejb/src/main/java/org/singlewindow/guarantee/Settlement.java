package org.singlewindow.guarantee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/**
 * What one country owes another for a debt that a guarantor has paid.
 *
 * @param claim     number of the claim
 * @param payer     country of guarantee
 * @param payee     country where the debt arose
 * @param reference of what was sent; empty before
 * @param steps     what the reader can mark now
 */
public record Settlement(long id, int version, State state, Claim claim, CountryCode payer, CountryCode payee,
        Money amount, Times times, String reference, List<Mark> steps) {

    /** @param number of the claim */
    public record Claim(long number, Grn grn, Mrn mrn) {}

    /** @param due to be sent before */
    public record Times(Instant arisen, Instant due, Optional<Instant> sent, Optional<Instant> received) {}

    public enum State {
        /** Not sent yet. */
        OWED,
        /** Not sent in time. */
        LATE, SENT, RECEIVED
    }

    /** What is marked: by the customs of the payer, and then of the payee. */
    public enum Mark {
        SEND, RECEIVE
    }

    static State state(Times times, Instant now) {
        return times.received().isPresent() ? State.RECEIVED
                : times.sent().isPresent() ? State.SENT : now.isBefore(times.due()) ? State.OWED : State.LATE;
    }
}
