package org.singlewindow.agency;

import java.util.Collection;

/** What all tasks of a declaration together mean for it. Pure: states in, verdict out, whatever their order. */
enum Clearance {

    RELEASE, REJECT, QUERY, INSPECTION, WAIT;

    static Clearance of(Collection<TaskState> states) {
        if (states.contains(TaskState.REFUSED)) {
            return REJECT;
        }
        if (states.contains(TaskState.QUERY)) {
            return QUERY;
        }
        if (states.contains(TaskState.INSPECTION)) {
            return INSPECTION;
        }
        return states.stream().anyMatch(TaskState::isOpen) ? WAIT : RELEASE;
    }
}
