package org.singlewindow.guarantee;

import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Wording;

/** What came of a notice, or of a step of a claim. */
public sealed interface DebtClaimOutcome {

    /** @param again that it had been given before, and stands as it does */
    record Stands(DebtClaimView claim, boolean again) implements DebtClaimOutcome {}

    /**
     * Nothing was changed.
     *
     * @param code      {@code NOT_FOUND} also where there is one that is not for them to know of
     * @param place     what is amiss of what was said, as a JSON pointer; empty where it is none of it
     * @param overtaken that it has changed since they looked
     */
    record Unchanged(RuleCode code, Wording why, String place, boolean overtaken) implements DebtClaimOutcome {}
}
