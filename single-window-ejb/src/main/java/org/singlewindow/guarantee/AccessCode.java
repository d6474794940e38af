package org.singlewindow.guarantee;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A code by which a guarantee may be used. What it is, nobody can read any more.
 *
 * @param key      name of the key that its digest is under
 * @param agent    participant that it was given to; empty for the holder's own
 * @param subLimit so much may be locked by it at once
 */
record AccessCode(long id, String digest, String key, Optional<Integer> agent, Optional<BigDecimal> subLimit,
        BigDecimal exposure,
        Optional<LocalDate> lastDay, Optional<Instant> endsAt) {

    /** One that nothing limits but the guarantee itself. */
    static AccessCode ofHolder(String digest, String key) {
        return new AccessCode(0, digest, key, Optional.empty(), Optional.empty(), BigDecimal.ZERO, Optional.empty(),
                Optional.empty());
    }

    boolean isGood(Instant now) {
        return endsAt.filter(ends -> !now.isBefore(ends)).isEmpty();
    }

    boolean hasRoomFor(BigDecimal more) {
        return subLimit.filter(limit -> exposure.add(more).compareTo(limit) > 0).isEmpty();
    }
}
