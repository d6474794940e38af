package org.singlewindow.transit;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * Something that happened to a movement, as it is kept.
 *
 * @param at      when it happened, which may be well before it was told
 * @param country of whoever tells it, where it is an authority; empty of the trade and of the window itself
 * @param office  where it happened; empty where that is nowhere in particular
 */
public record Happening(MovementStep step, Instant at, Optional<CountryCode> country, String office,
        EventDetails details) {

    /** What follows from something else. */
    static Happening drawn(MovementStep step, Instant at) {
        return new Happening(step, at, Optional.empty(), "", EventDetails.NONE);
    }

    boolean ofAuthority() {
        return country.isPresent();
    }
}
