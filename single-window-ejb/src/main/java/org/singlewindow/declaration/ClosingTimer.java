package org.singlewindow.declaration;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.singlewindow.delivery.Unattended;

/**
 * Looks through the queues that nobody can empty: each time a few portions of each, from where it stopped the last
 * time, and from the beginning again behind the end, so that a look costs the same however long they are. Each portion
 * is a transaction of its own, for readers of the queues wait for the oldest that writes; several nodes may look at
 * once, and find nothing left to do.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClosingTimer {

    /** Of a queue, in one look. */
    static final int PORTIONS = 5;

    @Inject
    Unattended unattended;

    @Inject
    Closing closing;

    /** By queue, behind which document the next look begins. */
    private final Map<Integer, Long> places = new HashMap<>();

    @Schedule(hour = "*", minute = "*", second = "29", persistent = false)
    public void closeWhatEnded() {
        for (int recipient : unattended.recipients()) {
            look(recipient);
        }
    }

    private void look(int recipient) {
        OptionalLong next = OptionalLong.of(places.getOrDefault(recipient, 0L));
        for (int portion = 0; portion < PORTIONS && next.isPresent(); portion++) {
            next = closing.close(recipient, next.getAsLong());
        }
        places.put(recipient, next.orElse(0));
    }
}
