package org.singlewindow.guarantee;

import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Wording;

/** What came of marking what one country owes another. */
public sealed interface SettlementOutcome {

    record Marked(Settlement settlement) implements SettlementOutcome {}

    /** @param place what is amiss of what was said, as a JSON pointer; empty where it is none of it */
    record Unmarked(RuleCode code, Wording why, String place) implements SettlementOutcome {}
}
