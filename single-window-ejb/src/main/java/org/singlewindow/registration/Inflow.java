package org.singlewindow.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many applications may come from one network: a few at once, and then one every few minutes. Somebody who applies
 * for several firms gets through, and a flood from one place does not bury the desks.
 */
final class Inflow {

    static final int AT_ONCE = 10;
    static final Duration ONE_EVERY = Duration.ofMinutes(6);
    private static final int MOST_NETWORKS = 10_000;

    /** When each network would be as fresh as one that never came; the longest untouched goes first. */
    private final Map<String, Instant> rested = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    /** How long to wait; empty where it may come now, which is counted. */
    synchronized Optional<Duration> take(String network, Instant now) {
        Instant rest = Optional.ofNullable(rested.get(network)).filter(now::isBefore).orElse(now).plus(ONE_EVERY);
        Duration over = Duration.between(now.plus(ONE_EVERY.multipliedBy(AT_ONCE)), rest);
        if (!over.isNegative() && !over.isZero()) {
            return Optional.of(over);
        }
        rested.put(network, rest);
        return Optional.empty();
    }
}
