package org.singlewindow.guarantee;

/** What came of marking what one country owes another. */
public sealed interface SettlementOutcome permits SettlementOutcome.Marked, GuaranteeUndone {

    record Marked(Settlement settlement) implements SettlementOutcome {}
}
