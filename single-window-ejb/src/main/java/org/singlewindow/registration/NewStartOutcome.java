package org.singlewindow.registration;

import java.time.Duration;
import org.singlewindow.kernel.RuleCode;

/** What came of choosing a new password. */
public sealed interface NewStartOutcome {

    /** It holds at once, for this sign-in. */
    record Done(String signIn) implements NewStartOutcome {}

    /** Nothing was changed: what is amiss with it, as {@link ApplicationRules} says it of a password. */
    record Unfit(RuleCode code) implements NewStartOutcome {}

    /** The code is used, or over, or was never one. */
    record Gone() implements NewStartOutcome {}

    /** Nothing was changed; too many are at it. */
    record Later(Duration after) implements NewStartOutcome {}
}
