package org.singlewindow.declaration.wire;

/** What came of a submission; the doors translate it into their protocol's words. */
public enum AnswerKind {
    ACCEPTED, AMENDED, CANCELLED,
    /** How a declaration stands. */
    STATUS, DUPLICATE, VALID, NOT_WELL_FORMED, INVALID,
    /** The declaration that is meant is not there, for whoever sends it. */
    NOT_FOUND, CONFLICT,
    /** Another version is in force than the one that it is written for. */
    OVERTAKEN, TOO_LARGE, FORBIDDEN, BUSY
}
