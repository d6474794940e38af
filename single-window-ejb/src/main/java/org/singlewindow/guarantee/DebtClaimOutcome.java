package org.singlewindow.guarantee;

/** What came of a notice, or of a step of a claim. */
public sealed interface DebtClaimOutcome permits DebtClaimOutcome.Stands, GuaranteeUndone {

    /** @param again that it had been given before, and stands as it does */
    record Stands(DebtClaimView claim, boolean again) implements DebtClaimOutcome {}
}
