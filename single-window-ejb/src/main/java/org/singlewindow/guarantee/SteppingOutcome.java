package org.singlewindow.guarantee;

import java.util.function.Function;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Wording;

/** What came of a step of a guarantee, or of setting its access codes. */
public sealed interface SteppingOutcome {

    record Done(GuaranteeView guarantee) implements SteppingOutcome {
        @Override
        public <T> T either(Function<Done, T> done, Function<Undone, T> undone) {
            return done.apply(this);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param code  {@code NOT_FOUND} also where there is one that is not for them to know of
     * @param place what is amiss of what was said, as a JSON pointer; empty where it is none of it
     */
    record Undone(RuleCode code, Wording why, String place, boolean overtaken) implements SteppingOutcome {
        @Override
        public <T> T either(Function<Done, T> done, Function<Undone, T> undone) {
            return undone.apply(this);
        }
    }

    <T> T either(Function<Done, T> done, Function<Undone, T> undone);
}
