package org.singlewindow.agency;

/**
 * Where an agency's task stands. {@code DELIVERED}: an officer has opened it, or the agency's system confirmed the
 * declaration; lists show it before.
 */
public enum TaskState {
    CREATED, DELIVERED, CLAIMED, IN_REVIEW, QUERY, INSPECTION, OVERDUE,
    APPROVED, APPROVED_WITH_CONDITIONS, REFUSED, WITHDRAWN,
    /** Nothing to decide: the agency gets to know, no more. */
    INFORMED;

    /** True while the agency still has to decide. */
    public boolean isOpen() {
        return switch (this) {
            case CREATED, DELIVERED, CLAIMED, IN_REVIEW, QUERY, INSPECTION, OVERDUE -> true;
            case APPROVED, APPROVED_WITH_CONDITIONS, REFUSED, WITHDRAWN, INFORMED -> false;
        };
    }

    public boolean isApproval() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }
}
