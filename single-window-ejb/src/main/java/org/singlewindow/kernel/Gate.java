package org.singlewindow.kernel;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many work at once, in the order they came, and sends away who would have to wait too long: a clear
 * "busy" at once is better than an answer nobody waits for any more.
 */
public final class Gate {

    private final Semaphore places;
    private final long patienceMillis;

    public Gate(int places, long patienceMillis) {
        this.places = new Semaphore(places, true);
        this.patienceMillis = patienceMillis;
    }

    /** Empty where there was no place in time. */
    public <T> Optional<T> enter(Supplier<T> work) {
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

    /** How many wait just now; nearly, since they come and go. */
    public int waiting() {
        return places.getQueueLength();
    }
}
