package org.singlewindow.audit;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Seals the audit trail every minute. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingTimer {

    private static final int MOST_SEALS = 200;

    @Inject
    Sealing sealing;

    /** As many full seals as there are lines for, up to what half a minute can do, and one for the rest. */
    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    public void seal() {
        int seals = 0;
        while (sealing.seal() == Sealing.MOST && seals < MOST_SEALS) {
            seals++;
        }
    }
}
