package org.singlewindow.audit;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Seals the audit trail every minute. */
@Singleton
@Startup
@DependsOn("Migration")
public class SealingTimer {

    @Inject
    Sealing sealing;

    /** One seal a minute unless there is more than one seal's worth of lines; the rest comes a minute later. */
    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    public void seal() {
        sealing.seal();
    }
}
