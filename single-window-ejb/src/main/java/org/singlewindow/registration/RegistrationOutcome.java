package org.singlewindow.registration;

import java.util.function.Function;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Wording;

/** What came of deciding about an application. */
public sealed interface RegistrationOutcome {

    record Done(RegistrationView registration) implements RegistrationOutcome {
        @Override
        public <T> T either(Function<Done, T> done, Function<Undone, T> undone) {
            return done.apply(this);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param code      {@code NOT_FOUND} also where there is one of another country; {@code INVALID_STATE} where it is
     *                  decided otherwise; {@code ALREADY_REGISTERED} where another firm has that number;
     *                  {@code MISSING}, {@code TOO_LONG} or {@code PATTERN} of a reason
     * @param overtaken true where it has changed since whoever decides looked at it
     */
    record Undone(RuleCode code, Wording why, boolean overtaken) implements RegistrationOutcome {
        @Override
        public <T> T either(Function<Done, T> done, Function<Undone, T> undone) {
            return undone.apply(this);
        }
    }

    <T> T either(Function<Done, T> done, Function<Undone, T> undone);
}
