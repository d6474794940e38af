package org.singlewindow.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A queue at one glance: is it me or you?
 *
 * @param depth  all that is open, what is leased included
 * @param oldest when the oldest open document came
 */
public record QueueStatus(long depth, Optional<Instant> oldest, long leased, long parked, Optional<Instant> lastPull,
        Optional<Instant> lastAcknowledge, Optional<String> lastError) {}
