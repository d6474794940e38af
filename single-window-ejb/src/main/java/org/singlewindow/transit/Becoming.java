package org.singlewindow.transit;

import java.util.Optional;

/**
 * What has become of something that was told from paper, and could be no event then.
 *
 * @param state of the movement with it, where it is an event
 * @param never why it can be none any more, where it waits in vain
 */
public record Becoming(Kind kind, Optional<MovementState> state, Optional<Obstacle> never) {

    /** What it is now. */
    public enum Kind {
        EVENT, WAITING,
        /** It waits no longer, and was never recorded. */
        NOTHING
    }

    static Becoming event(MovementState state) {
        return new Becoming(Kind.EVENT, Optional.of(state), Optional.empty());
    }

    static Becoming waiting(Optional<Obstacle> never) {
        return new Becoming(Kind.WAITING, Optional.empty(), never);
    }

    static Becoming nothing() {
        return new Becoming(Kind.NOTHING, Optional.empty(), Optional.empty());
    }
}
