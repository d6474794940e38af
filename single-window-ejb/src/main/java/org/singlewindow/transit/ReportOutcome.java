package org.singlewindow.transit;

import java.time.Instant;
import java.util.function.Function;
import org.singlewindow.kernel.Mrn;

/** What came of telling something. */
public sealed interface ReportOutcome {

    /**
     * It is an event of the movement.
     *
     * @param number which of the movement's
     * @param state  how it stood then
     * @param again  that it had been told before, under the same key
     */
    record Taken(Mrn mrn, int number, MovementStep step, Instant at, Instant recordedAt, MovementState state,
            boolean again) implements ReportOutcome {}

    /** Nothing was changed. */
    record Untaken(Obstacle why) implements ReportOutcome {}

    /**
     * From paper, and told before what came before it: it waits for that, and has no number yet.
     *
     * @param toldAt when it was told first
     * @param state  how the movement stands
     */
    record Waiting(Mrn mrn, MovementStep step, Instant at, Instant toldAt, MovementState state)
            implements
                ReportOutcome {}

    /** There is no such movement, or none that they may see. */
    record Unknown() implements ReportOutcome {}

    /** It is not for them to tell, as it stands. */
    record NotTheirs() implements ReportOutcome {}

    default <T> T either(Function<Taken, T> taken, Function<Waiting, T> waiting, Function<Untaken, T> untaken,
            Function<ReportOutcome, T> other) {
        if (this instanceof Taken done) {
            return taken.apply(done);
        }
        if (this instanceof Waiting kept) {
            return waiting.apply(kept);
        }
        return this instanceof Untaken why ? untaken.apply(why) : other.apply(this);
    }
}
