package org.singlewindow.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * A removal, running or ended.
 *
 * @param country   of what was lodged there; empty for all
 * @param askedBy   {@code system} where the country has it done daily
 * @param expected  how many cases were shown to who ordered it
 * @param cases     removed so far
 * @param documents whose bytes were removed so far
 */
public record RemovalView(long id, Optional<String> country, String askedBy, Instant asOf, long expected,
        Instant beganAt, Instant seenAt, long cases, long documents, long files, Optional<Instant> endedAt) {

    /** For pages. */
    public boolean running() {
        return endedAt.isEmpty();
    }

    /** Hundredths of the way; a hundred only where it is through. */
    public int percent() {
        return running() ? (int) Math.min(99, cases * 100 / Math.max(1, expected)) : 100;
    }
}
