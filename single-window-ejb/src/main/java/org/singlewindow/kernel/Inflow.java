package org.singlewindow.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much may come from one network of what anybody may bring: some at once, and then one every so often. Who comes
 * with several things gets through, and a flood from one place does not reach what is behind.
 */
public final class Inflow {

    private static final int MOST_NETWORKS = 10_000;

    private final int atOnce;
    private final Duration oneEvery;

    /** When each network would be as fresh as one that never came; the longest untouched goes first. */
    private final Map<String, Instant> rested = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    public Inflow(int atOnce, Duration oneEvery) {
        this.atOnce = atOnce;
        this.oneEvery = oneEvery;
    }

    /** How long to wait; empty where it may come now, which is counted. */
    public synchronized Optional<Duration> take(String network, Instant now) {
        Instant rest = Optional.ofNullable(rested.get(network)).filter(now::isBefore).orElse(now).plus(oneEvery);
        Duration over = Duration.between(now.plus(oneEvery.multipliedBy(atOnce)), rest);
        if (!over.isNegative() && !over.isZero()) {
            return Optional.of(over);
        }
        rested.put(network, rest);
        return Optional.empty();
    }
}
