package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void who_finds_no_place_in_time_is_sent_away_and_who_leaves_makes_room() throws Exception {
        Gate gate = new Gate(1, 20);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<String>> first = thread.submit(() -> gate.enter(() -> {
                inside.countDown();
                await(mayLeave);
                return "first";
            }));
            assertTrue(inside.await(30, TimeUnit.SECONDS));
            assertEquals(Optional.empty(), gate.enter(() -> "second"));
            mayLeave.countDown();
            assertEquals(Optional.of("first"), first.get());
            assertEquals(Optional.of("third"), gate.enter(() -> "third"));
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void trouble_inside_makes_room_too() {
        Gate gate = new Gate(1, 0);
        assertThrows(IllegalStateException.class, () -> gate.enter(() -> {
            throw new IllegalStateException();
        }));
        assertEquals(Optional.of("next"), gate.enter(() -> "next"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
