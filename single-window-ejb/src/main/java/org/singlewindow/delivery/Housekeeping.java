package org.singlewindow.delivery;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.OwnTransaction;

/**
 * Keeps the queue quick. Every node runs it; the jobs either change nothing the second time or wait for each other's
 * row.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class Housekeeping {

    @Inject
    Database database;

    @Inject
    Horizon horizon;

    @Inject
    Activity activity;

    @Inject
    Parking parking;

    @Inject
    Participants participants;

    @Inject
    Partitions partitions;

    @Inject
    OwnTransaction transaction;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void writeActivity() {
        activity.write();
    }

    /** Only up to the horizon: a document whose transaction is still running must not find itself below the mark. */
    @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
    public void raiseLowWater() {
        long settled = horizon.settled();
        participants.list().stream()
                .filter(Participant::hasQueue)
                .forEach(each -> raise(each.id(), settled));
    }

    private void raise(int recipient, long settled) {
        database.execute(
                "insert into low_water (recipient) select ? where not exists (select 1 from low_water where recipient = ?) "
                        + "on conflict do nothing",
                recipient, recipient);
        long low = database
                .find("select low from low_water where recipient = ? for update", row -> row.id(1), recipient)
                .orElse(0L);
        // a statement of its own: it must see what was put back by whoever held the lock before
        long open = database.find("select min(document_id) from delivery_queue where recipient = ? and document_id > ?",
                row -> row.id(1), recipient, low).filter(first -> first > 0).orElse(Long.MAX_VALUE);
        long raised = Math.min(settled, open - 1);
        if (raised > low) {
            database.execute("update low_water set low = ? where recipient = ?", raised, recipient);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "17", persistent = false)
    public void parkUnanswered() {
        parking.parkUnanswered();
    }

    /**
     * Two partitions ahead of the newest number, so that none ever falls into the default one. Each in a transaction of
     * its own: whoever reads one table after another must not wait for this, and this for them.
     */
    @Schedule(hour = "*", minute = "23", persistent = false)
    public void addPartitions() {
        long newest = partitions.newest();
        for (long number = newest; number <= newest + 2; number++) {
            for (Partitions.Of table : Partitions.Of.values()) {
                long each = number;
                transaction.within(() -> partitions.add(table, each));
            }
        }
    }
}
