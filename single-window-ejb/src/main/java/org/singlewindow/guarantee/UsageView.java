package org.singlewindow.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/**
 * One use of a guarantee.
 *
 * @param amount     what was locked
 * @param open       what is locked of it now
 * @param creditedAt when the last of it was given back
 * @param claimed    what the guarantor is asked to pay for it
 * @param agent      participant whose access code it was; empty for the holder's own
 */
public record UsageView(Mrn mrn, Grn grn, int position, Money amount, Money open, Instant lockedAt,
        Optional<Instant> creditedAt, Optional<Money> claimed, UsageState state, Optional<Integer> agent) {

    /** For how many whole days something is or was locked. */
    public long days(Instant now) {
        return Math.max(0, Duration.between(lockedAt, creditedAt.orElse(now)).toDays());
    }
}
