package org.singlewindow.tier;

/** What waits for a holder or its guarantor about a share. */
public enum TierDuty {
    /** More has to be lodged than before, until customs decides anew. */
    LOWERED
}
