package org.singlewindow.guarantee;

import java.util.List;

/** What came of setting access codes. */
public sealed interface CodesOutcome {

    /** These are all that there are now. This is the only time that they can be read. */
    record Replaced(GuaranteeView guarantee, List<WishedCode> codes) implements CodesOutcome {}

    /** The codes are what they were. */
    record Kept(SteppingOutcome.Undone why) implements CodesOutcome {}
}
