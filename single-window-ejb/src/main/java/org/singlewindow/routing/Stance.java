package org.singlewindow.routing;

/** Where somebody who must approve stands: silent yet, in doubt, or decided. */
public enum Stance {
    AWAITED, ASKS, INSPECTS, APPROVES, REFUSES
}
