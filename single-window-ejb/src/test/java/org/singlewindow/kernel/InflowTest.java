package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InflowTest {

    private static final int AT_ONCE = 10;
    private static final Duration ONE_EVERY = Duration.ofMinutes(6);

    private final Inflow inflow = new Inflow(AT_ONCE, ONE_EVERY);
    private final Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void a_network_that_has_sent_many_waits_and_others_do_not() {
        for (int i = 0; i < AT_ONCE; i++) {
            assertEquals(Optional.empty(), inflow.take("here", now));
        }
        assertEquals(Optional.of(ONE_EVERY), inflow.take("here", now));
        assertEquals(Optional.of(ONE_EVERY), inflow.take("here", now), "whoever is sent away is not counted");
        assertEquals(Optional.empty(), inflow.take("there", now));

        assertEquals(Optional.empty(), inflow.take("here", now.plus(ONE_EVERY)));
        assertTrue(inflow.take("here", now.plus(ONE_EVERY)).isPresent());
    }
}
