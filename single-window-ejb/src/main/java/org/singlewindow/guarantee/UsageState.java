package org.singlewindow.guarantee;

/** How one use of a guarantee stands. */
public enum UsageState {
    /** All of it is locked, or what a partial release has left. */
    LOCKED,
    /** Locked, and the guarantor is asked to pay. */
    CLAIMED,
    /** The goods have arrived, and nothing is locked any more. */
    CREDITED,
    /** The movement never went. */
    UNLOCKED
}
