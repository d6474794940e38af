package org.singlewindow.declaration;

/** What may happen to a declaration that has been accepted. */
public enum DeclarationStep {
    /** An agency asks, orders a control, approves, with conditions or without, or refuses. */
    ASK, INSPECT, APPROVE, REFUSE,
    /** The declarant answers an agency's question. */
    ANSWER,
    /** The declarant changes it, or brings what was missing. */
    AMEND, SUPPLEMENT,
    /** The goods are there. */
    ARRIVE,
    /** The time for what is waited for is over. */
    RUN_OUT,
    /** An officer gives it time again. */
    RESUME,
    /** The declarant takes it back. */
    CANCEL,
    /** All that was to be done after the release has been done. */
    CLEAR
}
