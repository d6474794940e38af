package org.singlewindow.guarantee;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.identity.Called;
import org.singlewindow.kernel.Money;

/**
 * One line of a guarantee's life.
 *
 * @param by        whom it was done for; empty where time did it
 * @param amount    the reference amount that was set or demanded
 * @param effective from when it holds, or until when it is to be done
 * @param takesBack whether it took back what customs had demanded
 */
public record StepView(GuaranteeStep step, GuaranteeState after, Instant at, Optional<Called> by, String reason,
        Optional<Money> amount, Optional<Instant> effective, boolean takesBack) {

    /** What was done, as an id: {@code REINSTATE.back} where that took back a demand of what was not suspended. */
    public String deed() {
        return step + (takesBack ? ".back" : "");
    }
}
