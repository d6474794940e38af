package org.singlewindow.guarantee;

import java.util.List;

/** What came of setting access codes; where nothing did, they are what they were. */
public sealed interface CodesOutcome permits CodesOutcome.Replaced, GuaranteeUndone {

    /** These are all that there are now. This is the only time that they can be read. */
    record Replaced(GuaranteeView guarantee, List<WishedCode> codes) implements CodesOutcome {}
}
