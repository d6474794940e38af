package org.singlewindow.guarantee;

/** What can happen to a guarantee. */
public enum GuaranteeStep {
    REGISTER,
    /** By the guarantor, or, where there is none, by customs. */
    CONFIRM, CANCEL,
    /** Which movement, its uses tell. */
    LOCK,
    /** The movement never went. */
    UNLOCK, SUSPEND,
    /** Also taking back a demand. */
    REINSTATE,
    /** Customs demands a higher reference amount. */
    DEMAND,
    /** Another reference amount. */
    RESIZE,
    /** The guarantor gives notice; it holds from the sixteenth day. */
    REVOKE,
    /** The sixteenth day has come. */
    TAKE_EFFECT,
    /** What customs demanded has not come. */
    RUN_OUT,
    /** The last day is over. */
    EXPIRE, LIBERATE
}
