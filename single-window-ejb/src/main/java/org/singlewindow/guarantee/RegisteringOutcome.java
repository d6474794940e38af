package org.singlewindow.guarantee;

import java.util.Map;
import org.singlewindow.kernel.RuleCode;

/** What came of registering a guarantee. */
public sealed interface RegisteringOutcome {

    /** The first of those that were registered; {@code again} where the very same came before under the same key. */
    record Registered(GuaranteeView guarantee, boolean again) implements RegisteringOutcome {}

    /** Nothing was kept. */
    record Flawed(Map<GuaranteeRules.Part, RuleCode> flaws) implements RegisteringOutcome {}

    /** Nothing was kept: there is one of that number. */
    record NumberTaken() implements RegisteringOutcome {}

    /** Something else was sent under this key. */
    record KeyUsed() implements RegisteringOutcome {}
}
