package org.singlewindow.guarantee;

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
 * @param claimed    what is asked of the guarantor for it
 */
public record UsageView(Mrn mrn, Grn grn, int position, Money amount, Money open, Instant lockedAt,
        Optional<Instant> creditedAt, Optional<Money> claimed, UsageState state) {}
