package org.singlewindow.declaration;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.singlewindow.delivery.Unattended;

/**
 * Looks through the queues that nobody can empty. Each portion is a transaction of its own, for readers of the queues
 * wait for the oldest that writes; several nodes may look at once, and find nothing left to do.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClosingTimer {

    @Inject
    Unattended unattended;

    @Inject
    Closing closing;

    @Schedule(hour = "*", minute = "*", second = "29", persistent = false)
    public void closeWhatEnded() {
        for (int recipient : unattended.recipients()) {
            OptionalLong next = OptionalLong.of(0);
            while (next.isPresent()) {
                next = closing.close(recipient, next.getAsLong());
            }
        }
    }
}
