package org.singlewindow.mandate;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How a mandate stands. That it begins and runs out is told by its days, whoever asks; nobody has to do it, so nothing
 * can forget to.
 */
public enum MandateState {
    /** Given, for days to come. */
    AHEAD, IN_FORCE,
    /** Its last day is over. */
    RUN_OUT,
    /** By the trader, before its time was over. */
    WITHDRAWN,
    /** By the broker, before its time was over. */
    RENOUNCED;

    /** @param ending how one of the two has ended it before its time */
    static MandateState of(Optional<MandateState> ending, Instant begins, Instant ends, Instant now) {
        return ending.orElseGet(() -> now.isBefore(begins) ? AHEAD : now.isBefore(ends) ? IN_FORCE : RUN_OUT);
    }

    public boolean mayBecome(MandateState next) {
        return switch (this) {
            case AHEAD -> Set.of(IN_FORCE, WITHDRAWN, RENOUNCED).contains(next);
            case IN_FORCE -> Set.of(RUN_OUT, WITHDRAWN, RENOUNCED).contains(next);
            case RUN_OUT, WITHDRAWN, RENOUNCED -> false;
        };
    }

    /** True where nothing can become of it any more. */
    public boolean isOver() {
        return switch (this) {
            case AHEAD, IN_FORCE -> false;
            case RUN_OUT, WITHDRAWN, RENOUNCED -> true;
        };
    }
}
