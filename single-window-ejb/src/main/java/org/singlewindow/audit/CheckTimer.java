package org.singlewindow.audit;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has the audit trail checked when it is time. Every node asks; one gets something to do. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckTimer {

    @Inject
    Rounds rounds;

    @Inject
    Walking walking;

    @Inject
    ChainStanding standing;

    @Schedule(hour = "*", minute = "*", second = "53", persistent = false)
    public void check() {
        standing.look();
        rounds.due().ifPresent(walking::walk);
    }
}
