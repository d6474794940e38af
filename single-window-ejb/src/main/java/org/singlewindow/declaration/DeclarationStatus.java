package org.singlewindow.declaration;

import java.util.Set;
import org.singlewindow.routing.Clearance;

/** Where a declaration stands. */
public enum DeclarationStatus {

    PENDING, QUERY, INSPECTION, HELD, RELEASED, CLEARED, REJECTED, CANCELLED;

    /** Where those who must approve leave it. */
    static DeclarationStatus after(Clearance clearance) {
        return switch (clearance) {
            case RELEASE -> RELEASED;
            case REJECT -> REJECTED;
            case QUERY -> QUERY;
            case INSPECTION -> INSPECTION;
            case WAIT -> PENDING;
        };
    }

    /** True while agencies still have to decide. */
    public boolean isOpen() {
        return switch (this) {
            case PENDING, QUERY, INSPECTION, HELD -> true;
            case RELEASED, CLEARED, REJECTED, CANCELLED -> false;
        };
    }

    /**
     * Questions and controls of several agencies overlap, so one may follow the other directly, and the last answer may
     * bring the release with it.
     */
    public boolean mayBecome(DeclarationStatus next) {
        return next != this && switch (this) {
            case PENDING -> Set.of(QUERY, INSPECTION, RELEASED, REJECTED, CANCELLED).contains(next);
            case QUERY -> Set.of(PENDING, INSPECTION, HELD, RELEASED, REJECTED, CANCELLED).contains(next);
            case INSPECTION -> Set.of(PENDING, QUERY, RELEASED, REJECTED).contains(next);
            case HELD -> Set.of(PENDING, REJECTED, CANCELLED).contains(next);
            case RELEASED -> next == CLEARED;
            case CLEARED, REJECTED, CANCELLED -> false;
        };
    }
}
