package org.singlewindow.transit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** How long things may take. */
final class TransitTerms {

    /** To answer an enquiry: the holder's, and the office of destination's; there is no other. */
    static final int HOLDER_ANSWERS = 28;
    static final int OFFICE_ANSWERS = 40;

    /** For each country of the way, wherever in it: what no country says otherwise. */
    private static final Duration A_COUNTRY = Duration.ofDays(8);
    private static final Duration DISCREPANCY = Duration.ofDays(13);
    private static final int MONTHS_TO_RECOVER = 7;
    private static final int DAYS_TO_PUT_RIGHT = 2;

    private TransitTerms() {
    }

    /** Up to when it has to arrive. */
    static Instant limit(Instant released, int countries) {
        return released.plus(A_COUNTRY.multipliedBy(countries));
    }

    /** Up to when guarantees that do not cover it may be put right: to the end of the next day, where it begins. */
    static Instant toPutRight(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().plusDays(DAYS_TO_PUT_RIGHT).atStartOfDay(zone).toInstant();
    }

    /** When the time is over for what is waited for, once an event has led to this. */
    static Optional<Instant> due(MovementState before, Recorded event, Movement.Times times) {
        if (before == event.state()) {
            return times.dueAt();
        }
        return switch (event.state()) {
            case RELEASED, IN_TRANSIT, AT_FRONTIER -> times.limitAt();
            case NOT_ARRIVED -> times.limitAt().map(limit -> limit.atZone(ZoneOffset.UTC)
                    .plusMonths(MONTHS_TO_RECOVER).toInstant());
            case ENQUIRY -> Optional.of(event.recordedAt().plus(Duration.ofDays(
                    event.happening().details().term() == 0 ? HOLDER_ANSWERS : event.happening().details().term())));
            case DISCREPANCY -> Optional.of(event.recordedAt().plus(DISCREPANCY));
            default -> Optional.empty();
        };
    }
}
