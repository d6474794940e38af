package org.singlewindow.guarantee;

/** Whose charges say how much is at stake. */
public enum AmountRule {
    /** Of each item the highest among all countries of the way, as in the ASEAN transit system. */
    ROUTE,
    /** Those of the country where the transit begins, as in common transit. */
    DEPARTURE
}
