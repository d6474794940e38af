package org.singlewindow.transit;

/** What may happen to a movement: what somebody reports, and what the window draws from something else. */
public enum MovementStep {
    /** By the office of departure, of goods that are not there yet; only an authorised operator learns of it. */
    INTEND_CONTROL,
    /** Examining the goods: before they leave, or at their end, which lets them be unloaded. */
    CONTROL, CONTROL_RESULT,
    /** By the office of departure, where the automatic one could not. */
    RELEASE,
    /** By the holder: whether the guarantees cover it by now, where they did not. */
    ASK_AGAIN,
    DEPART, EXIT, ENTER, REFUSE_ENTRY, INCIDENT,
    ARRIVE, UNLOADING_REMARKS,
    /** All is well: what was locked is free. */
    DISCHARGE,
    /** That the goods ended somewhere, shown otherwise: handed in, or, by the office of departure, taken. */
    PROOF,
    ENQUIRY, ENQUIRY_RESULT, RECOVERY, RECOVERED,
    /** By the office of departure, also after the release. */
    CANCEL,
    /** The guarantees did not cover it when it was to be released. */
    FAIL_GUARANTEE,
    /** A country that it comes to would not take it as it is declared. */
    FAIL_AHEAD,
    /** The declaration has another version, was taken back, or was refused. */
    AMEND, WITHDRAW, REJECT,
    /** The time for what is waited for is over. */
    RUN_OUT;

    /** True where somebody tells it; the others follow from what happens elsewhere. */
    public boolean isReported() {
        return compareTo(CANCEL) <= 0;
    }

    /** True of what the window does itself in the moment in which it is told: nobody need say when. */
    public boolean isOfItsOwnMoment() {
        return this == RELEASE || this == ASK_AGAIN || this == INTEND_CONTROL;
    }
}
