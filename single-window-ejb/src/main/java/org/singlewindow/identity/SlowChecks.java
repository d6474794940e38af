package org.singlewindow.identity;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Where the slow hash is computed: a few at a time, so that a processor is left to everybody else's work, and with a queue that is never
 * longer than what is worked off in a second or two. Who was here before queues on where strangers are sent away.
 */
final class SlowChecks {

    private static final int STRANGERS_WAITING = 6;
    private static final int FAMILIAR_WAITING = 20;

    private final Semaphore places;
    private final long patienceMillis;

    SlowChecks(int places, long patienceMillis) {
        this.places = new Semaphore(places, true);
        this.patienceMillis = patienceMillis;
    }

    static SlowChecks ofThisMachine() {
        return new SlowChecks(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), Pace.PATIENCE.toMillis());
    }

    /** Empty where there was no place in time. */
    Optional<Boolean> run(boolean familiar, BooleanSupplier check) {
        if (waiting() >= (familiar ? FAMILIAR_WAITING : STRANGERS_WAITING)) {
            return Optional.empty();
        }
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(check.getAsBoolean());
        } finally {
            places.release();
        }
    }

    int waiting() {
        return places.getQueueLength();
    }
}
