package org.singlewindow.web.watch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Once a minute. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SummingTimer {

    @Inject
    SecurityLog log;

    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    public void sumUp() {
        log.sumUp();
    }
}
