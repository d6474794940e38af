package org.singlewindow.guarantee;

/** What waits for somebody about a guarantee. */
public enum GuaranteeDuty {
    /** Nothing is locked before its guarantor, or customs, has confirmed it. */
    CONFIRM,
    /** Nearly all of it is locked: what holds it has to arrive, or the reference amount to rise. */
    NEARLY_FULL,
    /** Customs demands more before a day, behind which nothing can be locked. */
    TOP_UP,
    /** To be paid or disputed before a day. */
    ANSWER_CLAIM,
    /** Customs stands by it, or the day is over. */
    PAY_CLAIM
}
