package org.singlewindow.declaration;

/** Where a declaration stands; what may become of it, {@link DeclarationMachine} says. */
public enum DeclarationStatus {

    PENDING,
    /** Something is still to be supplied; agencies decide about what there is. */
    INCOMPLETE, QUERY, INSPECTION,
    /** What was waited for has not come in time; an officer lets it go on, or refuses. */
    HELD,
    /** Some goods items may go, others are still decided about. */
    PARTIALLY_RELEASED, RELEASED, CLEARED, REJECTED, CANCELLED;

    /** True while agencies still have to decide. */
    public boolean isOpen() {
        return switch (this) {
            case PENDING, INCOMPLETE, QUERY, INSPECTION, HELD, PARTIALLY_RELEASED -> true;
            case RELEASED, CLEARED, REJECTED, CANCELLED -> false;
        };
    }

    /** Nothing goes on from it any more. */
    boolean isOver() {
        return this == REJECTED || this == CANCELLED;
    }

    /** For people. Of what was released without a part of it nobody is to read that it was released. */
    public String told(boolean partRefused) {
        return this == RELEASED && partRefused ? "RELEASED_WITHOUT" : name();
    }

    /** True where there is a step that leads there. */
    public boolean mayBecome(DeclarationStatus next) {
        return DeclarationMachine.STEPS.next(this).contains(next);
    }

    boolean allows(DeclarationStep step) {
        return DeclarationMachine.STEPS.allows(this, step);
    }
}
