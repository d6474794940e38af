package org.singlewindow.retention;

import java.util.function.Function;

/** What became of an order to remove. */
public sealed interface RemovalOutcome {

    /** It has begun. */
    record Begun(RemovalView removal) implements RemovalOutcome {}

    /** Nothing was removed. */
    record NotBegun(Ground ground) implements RemovalOutcome {}

    enum Ground {
        /** What is there is not what was shown: look again. */
        OTHER_NOW,
        /** Nothing is due. */
        NOTHING,
        /** One is running already. */
        RUNNING,
        /** The moment is none that was shown. */
        NOT_SHOWN
    }

    default <T> T either(Function<Begun, T> begun, Function<NotBegun, T> notBegun) {
        if (this instanceof Begun it) {
            return begun.apply(it);
        }
        return notBegun.apply((NotBegun) this);
    }
}
