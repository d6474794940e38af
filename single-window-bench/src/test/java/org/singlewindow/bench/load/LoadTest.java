package org.singlewindow.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void what_was_done_and_who_was_sent_away_is_counted() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Client client = () -> {
            if (calls.incrementAndGet() == 2) {
                throw new Busy();
            }
            return 5;
        };
        Measured measured = Load.paced(List.of(client), Duration.ofMillis(200), 50);
        assertEquals(1, measured.busy());
        assertEquals(5L * measured.nanos().length, measured.done());
        assertTrue(measured.nanos().length <= 10, () -> measured.nanos().length + " calls");
    }

    @Test
    void one_error_ends_the_measurement() {
        Client broken = () -> {
            throw new IOException("broken");
        };
        assertThrows(IOException.class, () -> Load.full(List.of(() -> 1, broken), Duration.ofMillis(20)));
    }

    @Test
    void percentiles_are_of_the_sorted_calls() {
        Measured measured = new Measured(1, 4, 0, new long[]{1_000_000, 2_000_000, 3_000_000, 4_000_000});
        assertEquals(3, measured.percentile(0.5));
        assertEquals(4, measured.percentile(0.99));
    }
}
