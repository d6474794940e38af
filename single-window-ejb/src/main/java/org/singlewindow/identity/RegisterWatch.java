package org.singlewindow.identity;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Keeps whom this node knows in step with the register, whichever node took somebody in. */
@Singleton
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegisterWatch {

    @Inject
    ParticipantRepository repository;

    @Inject
    Enrolling enrolling;

    private int seen;

    /** The version is read first: a change in between is found at the next look. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void look() {
        int now = repository.version();
        if (now != seen) {
            enrolling.refresh();
            seen = now;
        }
    }
}
