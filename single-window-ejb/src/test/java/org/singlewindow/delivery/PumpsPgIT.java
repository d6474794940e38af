package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/**
 * Two of a recipient's programs empty one queue of ten thousand; some of what they pull they forget, as programs do.
 */
class PumpsPgIT extends Desk {

    private static final SignedInAs KZ = SmallRegion.gateway("KZ");
    private static final int ROWS = 10_000;

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
        inTransaction(() -> {
            entities().createNativeQuery("""
                    insert into document (id, message_id, sender, doc_type, content_length, sha256, received_at, recipients)
                    select n, gen_random_uuid(), 13, 'TEST', 2, '', now(), '{20}' from generate_series(1, %1$d) n"""
                    .formatted(ROWS)).executeUpdate();
            entities().createNativeQuery(
                    "insert into document_body (id, codec, body) select n, 0, 'ab' from generate_series(1, %d) n"
                            .formatted(ROWS))
                    .executeUpdate();
            entities().createNativeQuery(
                    "insert into delivery_queue (recipient, document_id) select 20, n from generate_series(1, %d) n"
                            .formatted(ROWS))
                    .executeUpdate();
            entities().createNativeQuery(
                    "insert into delivery_state (recipient, document_id, changed_at) select 20, n, now() from generate_series(1, %d) n"
                            .formatted(ROWS))
                    .executeUpdate();
        });
    }

    @Test
    void two_pumps_lose_nothing_and_take_nothing_twice() throws Exception {
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger twice = new AtomicInteger();
        AtomicInteger handedOut = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> pumps = new ArrayList<>();
            for (int pump = 0; pump < 2; pump++) {
                Random memory = new Random(pump);
                pumps.add(threads.submit(() -> {
                    List<Message> batch;
                    do {
                        batch = call(() -> get(Queue.class).pull(KZ, 100));
                        handedOut.addAndGet(batch.size());
                        List<Ack> acks = batch.stream().filter(message -> memory.nextInt(100) > 0)
                                .map(message -> new Ack(message.header().deliveryNumber(), AckOutcome.OK, "")).toList();
                        call(() -> get(Queue.class).acknowledge(KZ, acks)).forEach(result -> {
                            if (!acknowledged.add(result.deliveryNumber())) {
                                twice.incrementAndGet();
                            }
                        });
                    } while (!batch.isEmpty());
                }));
            }
            for (Future<?> pump : pumps) {
                pump.get();
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(0, twice.get());
        assertEquals(ROWS, handedOut.get(), "within the lease each is handed out once");
        long left = count("delivery_queue");
        assertTrue(left > 0, "some were forgotten, or the test proves less than it says");
        assertEquals(ROWS, acknowledged.size() + left);
        assertEquals(acknowledged.size(), count("delivery_state where state = 2"));
        assertEquals(acknowledged.size(), count("event where kind = 'delivery.acknowledged'"));
    }
}
