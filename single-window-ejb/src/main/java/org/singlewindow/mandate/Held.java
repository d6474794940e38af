package org.singlewindow.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A mandate while it is held: nobody ends it before the transaction is over that read it.
 *
 * @param ending how one of them has ended it before its time
 */
record Held(long number, List<Procedure> procedures, Representation representation, Span span,
        Optional<MandateState> ending) {

    /** The days, and the moments at which they begin and end where both are. */
    record Span(LocalDate first, LocalDate last, Instant begins, Instant ends) {}

    MandateState state(Instant now) {
        return MandateState.of(ending, span.begins(), span.ends(), now);
    }
}
