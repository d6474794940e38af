package org.singlewindow.guarantee;

import java.util.List;

/** Whether the guarantees of a movement cover it. */
public sealed interface CoverOutcome {

    /** @param locks one a reference; what would be locked, where it was only asked */
    record Covered(List<Lock> locks) implements CoverOutcome {
        public Covered {
            locks = List.copyOf(locks);
        }
    }

    /** Nothing was locked. @param grounds every reason of every reference, in their order */
    record NotCovered(List<Ground> grounds) implements CoverOutcome {
        public NotCovered {
            grounds = List.copyOf(grounds);
        }
    }
}
