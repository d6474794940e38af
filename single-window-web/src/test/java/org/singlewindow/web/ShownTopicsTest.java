package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is on no page any more is told to nobody. */
class ShownTopicsTest {

    private final Watch watch = new Watch();
    private final ShownTopics shown = new ShownTopics(watch);

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        private void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @Test
    void what_an_open_page_looks_at_again_stays_and_what_nobody_looks_at_is_forgotten_however_few_there_are() {
        shown.of("left");
        shown.of("open");
        for (int looks = 0; looks < 5; looks++) {
            watch.pass(ShownTopics.LOOKED_AT.dividedBy(2));
            shown.look("open", List.of());
        }
        assertTrue(shown.has("open"));
        assertFalse(shown.has("left"));
        assertEquals(1, shown.size());
    }

    @Test
    void what_else_a_page_shows_is_forgotten_with_it() {
        shown.of("import", List.of("export"));
        assertEquals(List.of("import"), shown.listening("export"));
        watch.pass(ShownTopics.LOOKED_AT.plusMillis(1));
        assertEquals(List.of(), shown.listening("export"));
        shown.of("export", null);
        assertEquals(List.of("export"), shown.listening("export"));
    }

    @Test
    void it_is_shown_up_to_the_last_moment_and_again_when_somebody_comes_back() {
        shown.of("it");
        watch.pass(ShownTopics.LOOKED_AT);
        assertTrue(shown.has("it"));
        watch.pass(Duration.ofMillis(1));
        assertFalse(shown.has("it"));
        shown.of("it");
        assertTrue(shown.has("it"));
        assertFalse(shown.has("never"));
    }
}
