package org.singlewindow.retention;

import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/** A case need not be kept any more, and was removed but for what the trail and its tombstone say. */
record CaseRemoved(Mrn mrn, String actor, long versions, String sha256) implements DomainEvent {

    @Override
    public String kind() {
        return "case.removed";
    }

    @Override
    public Subject about() {
        return Subject.declaration(mrn);
    }

    @Override
    public String text() {
        return versions + " versions, the last of SHA-256 " + sha256;
    }
}
