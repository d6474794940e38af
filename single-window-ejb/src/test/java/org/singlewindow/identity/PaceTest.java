package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> KEY = List.of("customs.uz from 203.0.113.7");

    private final Pace pace = new Pace();

    private List<Pace.Turn> take(int times, Instant now) {
        return IntStream.range(0, times).mapToObj(i -> pace.take(KEY, now)).toList();
    }

    @Test
    void a_few_mistakes_cost_nothing() {
        take(5, NOON).forEach(turn -> assertEquals(new Pace.Turn(Duration.ZERO, true), turn));
    }

    @Test
    void of_many_tries_at_once_a_few_wait_one_behind_the_other_and_the_rest_is_sent_away() {
        List<Pace.Turn> turns = take(70, NOON);
        List<Duration> waits = turns.stream().filter(Pace.Turn::given).map(Pace.Turn::delay).toList();

        assertEquals(waits.stream().sorted().toList(), waits);
        assertTrue(waits.size() < 12, () -> "" + waits);
        assertTrue(waits.get(waits.size() - 1).compareTo(Pace.PATIENCE) <= 0, () -> "" + waits);
    }

    @Test
    void whoever_is_sent_away_does_not_make_the_wait_longer() {
        take(70, NOON);
        Duration delay = pace.take(KEY, NOON).delay();
        take(500, NOON);
        assertEquals(delay, pace.take(KEY, NOON).delay());
    }

    @Test
    void mistakes_are_forgiven_with_time() {
        take(70, NOON);
        assertEquals(new Pace.Turn(Duration.ZERO, true), pace.take(KEY, NOON.plusSeconds(3600)));
        take(3, NOON.plusSeconds(3600)).forEach(turn -> assertEquals(Duration.ZERO, turn.delay()));
    }

    @Test
    void a_right_password_counts_for_nothing() {
        for (int i = 0; i < 50; i++) {
            assertEquals(Duration.ZERO, pace.take(KEY, NOON).delay());
            pace.forgive(KEY, NOON);
        }
    }

    @Test
    void nobody_waits_because_of_a_right_password() {
        take(70, NOON);
        Instant later = NOON.plusSeconds(15);
        assertEquals(new Pace.Turn(Duration.ZERO, true), pace.take(KEY, later));
        pace.forgive(KEY, later);
        assertEquals(new Pace.Turn(Duration.ZERO, true), pace.take(KEY, later));
    }

    @Test
    void one_key_does_not_concern_another() {
        take(70, NOON);
        assertFalse(pace.take(KEY, NOON).given());
        assertEquals(new Pace.Turn(Duration.ZERO, true), pace.take(List.of("plant.kz from 203.0.113.7"), NOON));
    }
}
