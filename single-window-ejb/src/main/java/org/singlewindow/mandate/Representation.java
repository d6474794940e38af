package org.singlewindow.mandate;

/** In whose name a broker acts for a trader. */
public enum Representation {
    /** In the trader's: the trader is the declarant. */
    DIRECT,
    /** In its own, and answers for it: the broker is the declarant. */
    INDIRECT
}
