package org.singlewindow.tier;

/** What becomes of a share. */
public enum TierStep {
    /** By customs. */
    DECIDE,
    /** Without a decision on it: a debt was not paid, or a condition was found not to be met. */
    LOWER
}
