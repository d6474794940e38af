package org.singlewindow.delivery;

import java.util.Optional;

/**
 * What an acknowledgement came to; the same acknowledgement again comes to the same.
 *
 * @param result {@code ACKNOWLEDGED}, {@code REDELIVERY_SCHEDULED}, {@code PARKED}, {@code NOT_PULLED} or
 *               {@code UNKNOWN}
 * @param notice {@code WITHDRAWN} where the document had been taken back before: whoever has it must not go by it;
 *               {@code CLOSED} where its case had ended and nobody was there to fetch it; {@code ALREADY_ACKNOWLEDGED}
 *               where it failed after it had been acknowledged: it does not come again
 */
public record AckResult(long deliveryNumber, String result, Optional<String> notice) {

    static final String NOT_PULLED = "NOT_PULLED";
    static final String UNKNOWN = "UNKNOWN";

    /** It was about something that had been fetched: a word on anything else confirms nothing. */
    boolean heard() {
        return !result.equals(NOT_PULLED) && !result.equals(UNKNOWN);
    }

    static AckResult of(long deliveryNumber, String result) {
        return new AckResult(deliveryNumber, result, Optional.empty());
    }
}
