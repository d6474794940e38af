package org.singlewindow.identity;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.singlewindow.kernel.Gate;

/**
 * Where the slow hash is computed: a few at a time, so that a processor is left to everybody else's work, and with a
 * queue that is never longer than what is worked off in a second or two. Who was here before queues on where strangers
 * are sent away.
 */
final class SlowChecks {

    private static final int STRANGERS_WAITING = 6;
    private static final int FAMILIAR_WAITING = 20;

    private final Gate gate;

    SlowChecks(int places, long patienceMillis) {
        this.gate = new Gate(places, patienceMillis);
    }

    static SlowChecks ofThisMachine() {
        return new SlowChecks(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), Pace.PATIENCE.toMillis());
    }

    /** Empty where there was no place in time. */
    Optional<Boolean> run(boolean familiar, BooleanSupplier check) {
        return waiting() >= (familiar ? FAMILIAR_WAITING : STRANGERS_WAITING) ? Optional.empty()
                : gate.enter(check::getAsBoolean);
    }

    int waiting() {
        return gate.waiting();
    }
}
