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

    /** Each is looked at before the next one comes. */
    private List<Pace.Turn> guess(int times, Instant now) {
        return IntStream.range(0, times).mapToObj(i -> {
            Pace.Turn turn = pace.take(KEY, now);
            if (turn.given()) {
                pace.wrong(turn, now);
            }
            return turn;
        }).toList();
    }

    private List<Pace.Turn> atOnce(int times, Instant now) {
        return IntStream.range(0, times).mapToObj(i -> pace.take(KEY, now)).toList();
    }

    private static void assertFree(Pace.Turn turn) {
        assertTrue(turn.given() && turn.delay().isZero(), turn::toString);
    }

    @Test
    void a_few_mistakes_cost_nothing() {
        guess(5, NOON).forEach(PaceTest::assertFree);
        assertFalse(pace.take(KEY, NOON).delay().isZero());
    }

    @Test
    void of_many_guesses_a_few_wait_one_behind_the_other_and_the_rest_is_sent_away() {
        List<Pace.Turn> turns = guess(70, NOON);
        List<Duration> waits = turns.stream().filter(Pace.Turn::given).map(Pace.Turn::delay).toList();

        assertEquals(waits.stream().sorted().toList(), waits);
        assertTrue(waits.size() < 12, () -> "" + waits);
        assertTrue(waits.get(waits.size() - 1).compareTo(Pace.PATIENCE) <= 0, () -> "" + waits);
        assertTrue(turns.stream().filter(turn -> !turn.given()).allMatch(Pace.Turn::guessed));
    }

    @Test
    void of_many_at_once_whose_passwords_are_right_nobody_is_said_to_guess() {
        List<Pace.Turn> turns = atOnce(28, NOON);
        turns.stream().filter(Pace.Turn::given).forEach(PaceTest::assertFree);
        assertTrue(turns.stream().noneMatch(Pace.Turn::guessed));
        assertEquals(10, turns.stream().filter(Pace.Turn::given).count());

        turns.stream().filter(Pace.Turn::given).forEach(turn -> pace.right(turn, NOON));
        assertEquals(10, atOnce(28, NOON).stream().filter(Pace.Turn::given).count(), "and then the next");
    }

    @Test
    void many_guesses_at_once_are_not_ahead_of_their_mistakes_for_more_than_once() {
        atOnce(28, NOON).stream().filter(Pace.Turn::given).forEach(turn -> pace.wrong(turn, NOON));
        for (int second = 1; second < 60; second++) {
            Instant now = NOON.plusSeconds(second);
            List<Pace.Turn> given = atOnce(28, now).stream().filter(Pace.Turn::given).toList();
            assertTrue(given.stream().filter(turn -> turn.delay().isZero()).count() <= 1, given::toString);
            given.forEach(turn -> pace.wrong(turn, now));
        }
    }

    @Test
    void whoever_is_sent_away_does_not_make_the_wait_longer() {
        guess(70, NOON);
        Duration delay = pace.take(KEY, NOON).delay();
        guess(500, NOON);
        assertEquals(delay, pace.take(KEY, NOON).delay());
    }

    @Test
    void mistakes_are_forgiven_with_time() {
        guess(70, NOON);
        guess(4, NOON.plusSeconds(3600)).forEach(PaceTest::assertFree);
    }

    @Test
    void a_right_password_counts_for_nothing() {
        for (int i = 0; i < 50; i++) {
            Pace.Turn turn = pace.take(KEY, NOON);
            assertFree(turn);
            pace.right(turn, NOON);
        }
    }

    @Test
    void nobody_waits_because_of_a_right_password() {
        guess(70, NOON);
        Instant later = NOON.plusSeconds(15);
        Pace.Turn turn = pace.take(KEY, later);
        assertFree(turn);
        pace.right(turn, later);
        assertFree(pace.take(KEY, later));
    }

    @Test
    void one_key_does_not_concern_another() {
        guess(70, NOON);
        assertFalse(pace.take(KEY, NOON).given());
        assertFree(pace.take(List.of("plant.kz from 203.0.113.7"), NOON));
    }
}
