package org.singlewindow.transit;

/** How a movement stands. */
public enum MovementState {
    /** Before the release: it may go once all agree and its guarantees are locked. */
    ACCEPTED, GUARANTEE_INVALID, UNDER_CONTROL,
    /** On the way. */
    RELEASED, IN_TRANSIT, AT_FRONTIER,
    /** At its end. */
    ARRIVED, UNLOADING, CONTROL_RESULT, DISCREPANCY,
    /** It should have been there. */
    NOT_ARRIVED, ENQUIRY, RECOVERY,
    /** Over. */
    WRITTEN_OFF, RECOVERED, INVALIDATED, NOT_RELEASED;

    public boolean isOpen() {
        return switch (this) {
            case WRITTEN_OFF, RECOVERED, INVALIDATED, NOT_RELEASED -> false;
            default -> true;
        };
    }

    /** True as long as it has not gone, and nothing is locked for it. */
    public boolean isBeforeRelease() {
        return this == ACCEPTED || this == GUARANTEE_INVALID || this == UNDER_CONTROL;
    }

    /** True where something is overdue, and somebody has to see to it. */
    public boolean isOverdue() {
        return this == NOT_ARRIVED || this == ENQUIRY || this == RECOVERY || this == DISCREPANCY;
    }
}
