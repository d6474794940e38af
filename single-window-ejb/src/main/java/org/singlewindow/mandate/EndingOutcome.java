package org.singlewindow.mandate;

import java.util.function.Function;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Wording;

/** What came of ending a mandate. */
public sealed interface EndingOutcome {

    record Ended(MandateView mandate) implements EndingOutcome {
        @Override
        public <T> T either(Function<Ended, T> ended, Function<Undone, T> undone) {
            return ended.apply(this);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param code      {@code NOT_FOUND} also where there is one between others; {@code INVALID_STATE} where it is over
     * @param overtaken true where it has changed since whoever ends it looked at it
     */
    record Undone(RuleCode code, Wording why, boolean overtaken) implements EndingOutcome {
        @Override
        public <T> T either(Function<Ended, T> ended, Function<Undone, T> undone) {
            return undone.apply(this);
        }
    }

    <T> T either(Function<Ended, T> ended, Function<Undone, T> undone);
}
