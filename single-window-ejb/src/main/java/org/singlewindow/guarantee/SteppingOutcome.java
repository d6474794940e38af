package org.singlewindow.guarantee;

import java.util.function.Function;

/** What came of a step of a guarantee, or of setting its access codes. */
public sealed interface SteppingOutcome permits SteppingOutcome.Done, GuaranteeUndone {

    record Done(GuaranteeView guarantee) implements SteppingOutcome {
        @Override
        public <T> T either(Function<Done, T> done, Function<GuaranteeUndone, T> undone) {
            return done.apply(this);
        }
    }

    <T> T either(Function<Done, T> done, Function<GuaranteeUndone, T> undone);
}
