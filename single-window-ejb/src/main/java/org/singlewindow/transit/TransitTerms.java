package org.singlewindow.transit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** When the time is over for what a movement waits for. */
final class TransitTerms {

    /** How long what was told from paper waits for what came before it. */
    static final Duration LONGEST_WAITING = Duration.ofDays(30);

    private static final int MONTHS_TO_RECOVER = 7;

    private TransitTerms() {
    }

    /** Up to when it has to arrive. */
    static Instant limit(Instant released, MovementTerms terms) {
        return released.plus(Duration.ofDays(terms.limit()));
    }

    /** Up to when guarantees that do not cover it may be put right: to the end of a day, where it begins. */
    static Instant toPutRight(Instant now, ZoneId zone, int days) {
        return now.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant();
    }

    private static boolean isAnswer(Recorded event) {
        return event.happening().step() == MovementStep.PROOF && !event.happening().ofAuthority()
                && (event.state() == MovementState.NOT_ARRIVED || event.state() == MovementState.ENQUIRY);
    }

    /** When the time is over for what is waited for, once an event has led to this. */
    static Optional<Instant> due(MovementState before, Recorded event, Movement.Times times, MovementTerms terms) {
        if (before == event.state()) {
            // whoever was to answer has: what is handed in waits for customs, and no time is over for that
            return isAnswer(event) ? Optional.empty() : times.dueAt();
        }
        return switch (event.state()) {
            case RELEASED, IN_TRANSIT, AT_FRONTIER -> times.limitAt();
            case NOT_ARRIVED -> times.limitAt().map(limit -> limit.atZone(ZoneOffset.UTC)
                    .plusMonths(MONTHS_TO_RECOVER).toInstant());
            case ENQUIRY -> Optional.of(event.recordedAt().plus(Duration.ofDays(
                    event.happening().details().term() == 0 ? terms.holder() : event.happening().details().term())));
            case DISCREPANCY -> Optional.of(event.recordedAt().plus(Duration.ofDays(terms.discrepancy())));
            default -> Optional.empty();
        };
    }
}
