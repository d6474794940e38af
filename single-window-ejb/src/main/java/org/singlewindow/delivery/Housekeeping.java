package org.singlewindow.delivery;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.schema.Database;

/**
 * Keeps the queue quick. Every node runs it; the jobs either change nothing the second time or wait for each other's
 * row.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class Housekeeping {

    /** Documents in one partition. */
    private static final long PARTITION = 5_000_000;

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

    /** Two partitions ahead of the newest number, so that none ever falls into the default one. */
    @Schedule(hour = "*", minute = "23", persistent = false)
    public void addPartitions() {
        long last = database.find("select last_value from doc_seq", row -> row.id(1)).orElseThrow();
        for (long number = last / PARTITION; number <= last / PARTITION + 2; number++) {
            addPartition(number);
        }
    }

    /** What became of a document's deliveries goes with it, and so is parted by the same numbers. */
    private void addPartition(long number) {
        database.lock("document partitions");
        if (add("document", number, "")) {
            add("document_body", number, " with (toast_tuple_target = 8160)");
            database.execute(("alter table document_body_p%d alter body set storage external, "
                    + "alter answer set storage external, alter plan set storage external").formatted(number));
        }
        add("delivery_state", number, " with (fillfactor = 85)");
    }

    /** False where it is there already. */
    private boolean add(String table, long number, String kept) {
        String name = table + "_p" + number;
        if (database.find("select 1 from pg_class where relname = ?", row -> 1, name).isPresent()) {
            return false;
        }
        database.execute("create table %s partition of %s for values from (%d) to (%d)%s".formatted(name, table,
                number * PARTITION, (number + 1) * PARTITION, kept));
        return true;
    }
}
