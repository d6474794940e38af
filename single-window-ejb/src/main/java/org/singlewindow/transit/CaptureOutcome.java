package org.singlewindow.transit;

import java.util.List;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.kernel.Mrn;

/** What came of telling that a transit went on paper. */
public sealed interface CaptureOutcome {

    /**
     * It is a movement.
     *
     * @param again     that it had been one before, from the same paper
     * @param uncovered every reason why the guarantees do not cover it: it goes on all the same
     */
    record Captured(Mrn mrn, String number, MovementState state, boolean again, List<CoverGround> uncovered)
            implements
                CaptureOutcome {

        public Captured {
            uncovered = List.copyOf(uncovered);
        }
    }

    /** The document is not one that could be lodged; nothing was stored. */
    record Unlodged(Answer answer) implements CaptureOutcome {}

    /** Nothing was changed. */
    record Uncaptured(Obstacle why) implements CaptureOutcome {}
}
