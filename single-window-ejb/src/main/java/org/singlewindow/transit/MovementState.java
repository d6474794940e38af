package org.singlewindow.transit;

import java.util.Optional;

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

    /** True from the release on, as long as that stands: a paper may go with the goods. */
    public boolean isTravelling() {
        return !isBeforeRelease() && this != INVALIDATED && this != NOT_RELEASED;
    }

    /** True while the goods are under way, be it late. */
    public boolean isOnTheRoad() {
        return this == RELEASED || this == IN_TRANSIT || this == AT_FRONTIER || this == NOT_ARRIVED || this == ENQUIRY;
    }

    /**
     * Whether what was found at their end lets the goods go, once an event has led to this; empty of an event that says
     * nothing of that. Where something differs they are kept, and let go by a second word once that is solved.
     */
    public Optional<Boolean> goodsAfter(MovementStep step) {
        if (step != MovementStep.CONTROL_RESULT && step != MovementStep.UNLOADING_REMARKS) {
            return Optional.empty();
        }
        return switch (this) {
            case CONTROL_RESULT -> Optional.of(true);
            case DISCREPANCY, RECOVERY -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** True where something is overdue, and somebody has to see to it. */
    public boolean isOverdue() {
        return this == NOT_ARRIVED || this == ENQUIRY || this == RECOVERY || this == DISCREPANCY;
    }
}
