package org.singlewindow.agency;

import java.util.Optional;
import org.singlewindow.routing.Stance;

/**
 * Where an agency's task stands. {@code DELIVERED}: an officer has opened it, or the agency's system confirmed the
 * declaration; lists show it before.
 */
public enum TaskState {
    CREATED, DELIVERED, CLAIMED, IN_REVIEW, QUERY, INSPECTION, OVERDUE,
    APPROVED, APPROVED_WITH_CONDITIONS,
    /** Decided item by item: some goods items may go, some may not. */
    APPROVED_IN_PART, REFUSED, WITHDRAWN,
    /** Nothing to decide: the agency gets to know, no more. */
    INFORMED;

    /** True while the agency still has to decide. */
    public boolean isOpen() {
        return switch (this) {
            case CREATED, DELIVERED, CLAIMED, IN_REVIEW, QUERY, INSPECTION, OVERDUE -> true;
            case APPROVED, APPROVED_WITH_CONDITIONS, APPROVED_IN_PART, REFUSED, WITHDRAWN, INFORMED -> false;
        };
    }

    /** Of an agency that must approve; nothing where it need not, or need not any more. */
    Optional<Stance> stance() {
        return switch (this) {
            case CREATED, DELIVERED, CLAIMED, IN_REVIEW, OVERDUE -> Optional.of(Stance.AWAITED);
            case QUERY -> Optional.of(Stance.ASKS);
            case INSPECTION -> Optional.of(Stance.INSPECTS);
            case APPROVED, APPROVED_WITH_CONDITIONS -> Optional.of(Stance.APPROVES);
            case APPROVED_IN_PART -> Optional.of(Stance.DIVIDES);
            case REFUSED -> Optional.of(Stance.REFUSES);
            case WITHDRAWN, INFORMED -> Optional.empty();
        };
    }

    /** The trader has to answer, or the goods are looked at. */
    public boolean waitsForAnother() {
        return this == QUERY || this == INSPECTION;
    }

    public boolean isApproval() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }

    /** By the agency itself, whichever way. */
    public boolean isDecided() {
        return isApproval() || this == APPROVED_IN_PART || this == REFUSED;
    }
}
