package org.singlewindow.routing;

import java.util.Collection;

/**
 * When it may go: what all who must approve together mean for a declaration, be they as many as they are and wherever
 * they stand. Nobody else decides that, neither when it is lodged nor afterwards. Pure: stances in, verdict out,
 * whatever their order.
 */
public enum Clearance {

    RELEASE,
    /** Some goods items may go, others wait; only {@link Split} says so. */
    PART, REJECT, QUERY, INSPECTION, WAIT;

    public static Clearance of(Collection<Stance> stances) {
        if (stances.contains(Stance.REFUSES)) {
            return REJECT;
        }
        if (stances.contains(Stance.ASKS)) {
            return QUERY;
        }
        if (stances.contains(Stance.INSPECTS)) {
            return INSPECTION;
        }
        // who divides has to be asked item by item, or nothing may go
        return stances.contains(Stance.AWAITED) || stances.contains(Stance.DIVIDES) ? WAIT : RELEASE;
    }
}
