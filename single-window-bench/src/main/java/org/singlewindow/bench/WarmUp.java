package org.singlewindow.bench;

import java.time.Duration;
import java.util.function.DoubleConsumer;

/**
 * Works a fresh server until it is as fast as it gets: the JVM compiles for the first minutes of a server's life, the
 * longer the slower the machine, so that a fixed time would measure the compiler here and the application there.
 */
final class WarmUp {
    private static final Duration SLICE = Duration.ofSeconds(10);

    /** So much more than the best before counts as faster still. */
    private static final double FASTER = 1.03;

    /** After so many slices that were not faster it is warm. */
    private static final int PATIENCE = 4;

    private WarmUp() {
    }

    /** Some work, for so long; says how much of it was done in a second. */
    @FunctionalInterface
    interface Work {
        double by(Duration time) throws Exception;
    }

    /** @param told the rate of each slice, a second */
    static void upTo(Duration most, Work work, DoubleConsumer told) throws Exception {
        double best = 0;
        int inVain = 0;
        for (Duration spent = Duration.ZERO; spent.compareTo(most) < 0
                && inVain < PATIENCE; spent = spent.plus(SLICE)) {
            double rate = work.by(SLICE);
            told.accept(rate);
            inVain = rate > best * FASTER ? 0 : inVain + 1;
            best = Math.max(best, rate);
        }
    }
}
