package org.singlewindow.declaration.wire;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.singlewindow.kernel.Settings;

/**
 * Lets only so many submissions work at once, in the order they came, and sends away who would have to wait too long: a clear "busy" at
 * once is better than an answer nobody waits for any more. Two for each processor, one that computes and one that waits for the disk:
 * more only push each other out of the processors' caches, and the JVM's compiler off the processors.
 */
final class Gate {

    private final Semaphore places;
    private final long patienceMillis;

    Gate(int places, long patienceMillis) {
        this.places = new Semaphore(places, true);
        this.patienceMillis = patienceMillis;
    }

    static Gate asSet() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Gate(Settings.find("sw.intake.places").map(Integer::parseInt).orElse(Math.max(4, 2 * processors)),
                Settings.find("sw.intake.patience").map(Long::parseLong).orElse(2_000L));
    }

    /** Empty where there was no place in time. */
    <T> Optional<T> enter(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
