package org.singlewindow.guarantee;

/** What becomes of a claim. */
public enum DebtClaimStep {
    /** Customs tells holder and guarantor that the movement was not discharged. */
    NOTICE,
    CLAIM, UPHOLD, WITHDRAW,
    /** By whoever answers for the guarantee. */
    PAY, DISPUTE,
    /** By time. */
    RUN_OUT,
    /** Because what was locked has been given back. */
    FALL
}
