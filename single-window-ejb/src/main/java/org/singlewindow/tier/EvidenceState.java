package org.singlewindow.tier;

/** How one condition stands. */
public enum EvidenceState {
    HELD,
    /** Customs has found that it is not so, or what is known here shows it. */
    LACKING,
    /** It was decided once, for a time that is over. */
    EXPIRED,
    /** Nobody has decided it yet. */
    UNDECIDED
}
