package org.singlewindow.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One check of the chain of seals, running or ended.
 *
 * @param whole    from the first seal on; else from where the check before ended
 * @param askedBy  sign-in of who asked for it; {@code system} where it was time
 * @param seenAt   its last sign of life
 * @param lastSeal all is right up to this one
 * @param seals    found right by this check
 * @param lines    under those
 * @param ofLines  how many there were when it began
 */
public record TrailCheck(long id, boolean whole, String askedBy, Instant beganAt, Instant seenAt,
        Optional<Instant> endedAt, long lastSeal, String lastHash,
        long seals, long lines, long ofLines, Optional<Breach> breach) {

    public boolean isRunning() {
        return endedAt.isEmpty();
    }

    public boolean isBroken() {
        return breach.isPresent();
    }

    /** Hundredths of the way; a hundred only where it is through. */
    public int percent() {
        return isRunning() ? (int) Math.min(99, lines * 100 / Math.max(1, ofLines)) : 100;
    }
}
