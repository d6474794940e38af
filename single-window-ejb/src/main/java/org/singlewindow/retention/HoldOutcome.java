package org.singlewindow.retention;

import java.util.function.Function;
import org.singlewindow.kernel.RuleCode;

/** What became of a word on a hold. */
public sealed interface HoldOutcome {

    /** As it stands now. */
    record Done(HoldView hold) implements HoldOutcome {}

    /** Nothing was done; {@code text} says why, in English. */
    record NotDone(RuleCode code, String text) implements HoldOutcome {}

    default <T> T either(Function<Done, T> done, Function<NotDone, T> notDone) {
        if (this instanceof Done it) {
            return done.apply(it);
        }
        return notDone.apply((NotDone) this);
    }
}
