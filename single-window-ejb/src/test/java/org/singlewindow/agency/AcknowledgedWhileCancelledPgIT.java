package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.delivery.Ack;
import org.singlewindow.delivery.AckOutcome;
import org.singlewindow.delivery.AckResult;
import org.singlewindow.delivery.Queue;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** An agency's system says that it has a declaration just when somebody takes its tasks and deliveries back. */
class AcknowledgedWhileCancelledPgIT extends LifeDesk {

    private static final SignedInAs SYSTEM = SmallRegion.gateway("KZ-PLANT");

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    /**
     * Whoever withdraws locks the tasks and then the deliveries; taking them the other way round ended in a deadlock.
     */
    @Test
    void it_waits_for_the_tasks_and_holds_no_delivery_meanwhile() throws Exception {
        Mrn mrn = accepted("BOTH-1");
        long number = call(() -> get(Queue.class).pull(SYSTEM, 10)).get(0).header().deliveryNumber();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        try {
            Future<Integer> withdrawing = threads.submit(() -> inTransaction(() -> {
                entities().createNativeQuery("select id from task where mrn = '" + mrn + "' for update")
                        .getResultList();
                locked.countDown();
                waiting.await();
                return entities().createNativeQuery("delete from delivery_queue where document_id = " + number)
                        .executeUpdate();
            }));
            locked.await();
            Future<List<AckResult>> saying = threads.submit(() -> call(
                    () -> get(Queue.class).acknowledge(SYSTEM, List.of(new Ack(number, AckOutcome.OK, "")))));
            while (((Number) ask("select count(*) from pg_locks where not granted")).intValue() == 0
                    && !saying.isDone()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            waiting.countDown();
            assertEquals(6, withdrawing.get());
            assertEquals(number, saying.get().get(0).deliveryNumber());
        } finally {
            waiting.countDown();
            threads.shutdown();
        }
    }
}
