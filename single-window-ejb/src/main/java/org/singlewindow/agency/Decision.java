package org.singlewindow.agency;

/** What an officer can do about a task; the last three leave it open. */
public enum Decision {
    APPROVE, APPROVE_WITH_CONDITIONS, REFUSE, QUERY, INSPECT,
    /** The control that was ordered is over, and this is what it has shown. */
    INSPECTED;

    /** True where nothing is left to decide of what it is about. */
    public boolean isFinal() {
        return this != QUERY && this != INSPECT && this != INSPECTED;
    }
}
