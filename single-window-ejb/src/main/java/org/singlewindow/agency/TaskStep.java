package org.singlewindow.agency;

/** What may happen to an agency's task. */
public enum TaskStep {
    /** An officer opened it, or the agency's system confirmed the declaration. */
    RECEIVE, CLAIM,
    /** By whoever holds it, by a supervisor, or since nobody did anything about it. */
    GIVE_BACK, ASK, ANSWER, INSPECT,
    /** What the control has shown. */
    RECORD_RESULT, APPROVE, APPROVE_WITH_CONDITIONS, REFUSE,
    /** The same of some goods items; with the last of them the task is decided. */
    DECIDE_ITEMS,
    /** What it said of single goods items is its decision, since others have decided about the rest. */
    SETTLE,
    /** The agency's published time is over. */
    RUN_OUT,
    /** A sibling refused, the declaration ended, or an amendment put another task in its place, or none. */
    WITHDRAW;

    static TaskStep of(Decision decision) {
        return switch (decision) {
            case APPROVE -> APPROVE;
            case APPROVE_WITH_CONDITIONS -> APPROVE_WITH_CONDITIONS;
            case REFUSE -> REFUSE;
            case QUERY -> ASK;
            case INSPECT -> INSPECT;
            case INSPECTED -> RECORD_RESULT;
        };
    }
}
