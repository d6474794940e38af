package org.singlewindow.agency;

/** What an officer can do about a task; the last two leave it open. */
public enum Decision {
    APPROVE, APPROVE_WITH_CONDITIONS, REFUSE, QUERY, INSPECT;

    /** True where nothing is left to decide of what it is about. */
    public boolean isFinal() {
        return this != QUERY && this != INSPECT;
    }
}
