package org.singlewindow.mandate;

import java.util.Map;
import org.singlewindow.kernel.RuleCode;

/** What came of giving a mandate. */
public sealed interface GivingOutcome {

    /** {@code again} where the very same came before under the same key. */
    record Given(MandateView mandate, boolean again) implements GivingOutcome {}

    /** Nothing was kept: that one lets the broker do all of it. */
    record Covered(MandateView by) implements GivingOutcome {}

    /** Nothing was kept. */
    record Incomplete(Map<MandateRules.Part, RuleCode> flaws) implements GivingOutcome {}

    /** Another mandate was sent under this key. */
    record KeyTaken() implements GivingOutcome {}
}
