package org.singlewindow.guarantee;

/** How a claim against what is locked for a movement stands. */
public enum DebtClaimState {
    /** The guarantor knows that the movement was not discharged. */
    NOTICED,
    /** It is to pay or to dispute, until a day. */
    CLAIMED, DISPUTED,
    /** Customs stands by it: it is to pay, until another day. */
    UPHELD,
    /** That day is over. */
    OVERDUE, PAID, WITHDRAWN,
    /** Nothing is locked any more: the goods were there after all, or somebody else has paid. */
    FALLEN;

    public boolean isOver() {
        return this == PAID || this == WITHDRAWN || this == FALLEN;
    }

    /** Whether the guarantor has to pay. */
    public boolean isToPay() {
        return this == CLAIMED || this == UPHELD || this == OVERDUE;
    }

    /** Whether a clock runs. */
    public boolean isTimed() {
        return this == CLAIMED || this == UPHELD;
    }
}
