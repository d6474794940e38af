package org.singlewindow.declaration.wire;

/** What came of a submission; the doors translate it into their protocol's words. */
public enum AnswerKind {
    ACCEPTED, DUPLICATE, VALID, NOT_WELL_FORMED, INVALID, CONFLICT, TOO_LARGE, FORBIDDEN, BUSY
}
