package org.singlewindow.transit;

/** How the operation of one country stands. */
public enum LegState {
    NONE, STARTED, TERMINATED, DISCHARGED, REFUSED
}
