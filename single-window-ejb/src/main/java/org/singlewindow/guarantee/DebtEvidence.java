package org.singlewindow.guarantee;

/** What the file of a claim has to prove; a guarantor pays for none that lacks one of them. */
public enum DebtEvidence {
    /** That there is a debt, and how much. */
    DEBT,
    /** Who owes it. */
    DEBTOR,
    /** That it was asked of them first. */
    ATTEMPTS,
    /** That holder and guarantor were told. */
    NOTICES
}
