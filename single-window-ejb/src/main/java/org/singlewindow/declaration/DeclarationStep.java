package org.singlewindow.declaration;

/** What may happen to a declaration that has been accepted. */
public enum DeclarationStep {
    /** An agency asks, orders a control, approves, with conditions or without, or refuses. */
    ASK, INSPECT, APPROVE, REFUSE,
    /** An agency says what a control has shown. */
    RECORD,
    /** The declarant answers an agency's question. */
    ANSWER,
    /** The declarant changes it, or brings what was missing. */
    AMEND, SUPPLEMENT,
    /** The goods are there. */
    ARRIVE,
    /** What answers for it is looked at again: a control is over, or an officer says so. */
    SECURE,
    /** The time for what is waited for is over. */
    RUN_OUT,
    /** An officer gives it time again. */
    RESUME,
    /** The declarant takes it back. */
    CANCEL,
    /** The office of departure takes back what was released. */
    INVALIDATE,
    /** All that was to be done after the release has been done. */
    CLEAR
}
