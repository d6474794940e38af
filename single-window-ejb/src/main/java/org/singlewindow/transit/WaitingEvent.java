package org.singlewindow.transit;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * Something from paper that was told before what came before it.
 *
 * @param country of the authority that told it; empty of the trade
 * @param toldAt  when it was told first
 */
record WaitingEvent(long id, MovementStep step, Instant at, String office, Optional<CountryCode> country,
        EventKeeping.Teller by, EventDetails details, Instant toldAt) {

    Standpoint standpoint() {
        return new Standpoint(country.isEmpty(), country);
    }

    Happening happening() {
        return new Happening(step, at, country, office, details);
    }
}
