package org.singlewindow.routing;

/**
 * Where somebody who must approve stands: silent yet, in doubt, or decided; of goods items some one way, some the
 * other.
 */
public enum Stance {
    AWAITED, ASKS, INSPECTS, APPROVES, DIVIDES, REFUSES
}
