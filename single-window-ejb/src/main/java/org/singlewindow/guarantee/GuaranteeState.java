package org.singlewindow.guarantee;

/** How a guarantee stands. */
public enum GuaranteeState {
    /** Nobody has confirmed it yet: nothing is locked of it. */
    REGISTERED, ACTIVE,
    /** Customs demands more until a day; until then it is good for what it is. */
    TOP_UP_REQUIRED,
    /** Nothing is locked any more; what is, stays. */
    SUSPENDED,
    /** For one movement, which has locked it. */
    USED_UP, REVOKED, EXPIRED,
    /** The guarantor is free of it. */
    LIBERATED,
    /** Before anybody used it. */
    CANCELLED;

    /** Whether something may be locked, as far as its state is concerned. */
    public boolean isGood() {
        return this == ACTIVE || this == TOP_UP_REQUIRED;
    }

    public boolean isOver() {
        return this == LIBERATED || this == CANCELLED;
    }
}
