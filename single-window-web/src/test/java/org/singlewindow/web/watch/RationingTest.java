package org.singlewindow.web.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RationingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Rationing rationing = new Rationing();

    private static Occurrence wrong(String who, String address) {
        return Occurrence.of("sign-in", "refused", who, address);
    }

    @Test
    void the_first_few_are_written_as_they_are_and_the_rest_is_summed_up_after_a_minute() {
        List<Occurrence> written = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            written.addAll(rationing.take(wrong("stranger" + i % 50, "203.0.113.7"), true, NOON));
        }
        assertEquals(5, written.size());
        assertEquals(List.of(), rationing.close(NOON.plusSeconds(59)));
        List<String> sums = rationing.close(NOON.plusSeconds(60)).stream().map(Occurrence::line).toList();
        assertEquals(List.of("what=sign-in outcome=refused who=\"\" address=203.0.113.7 times=995 names=50 seconds=60"),
                sums);
        assertEquals(List.of(), rationing.close(NOON.plusSeconds(120)));
    }

    @Test
    void an_attack_at_one_name_keeps_the_name_in_the_sum() {
        for (int i = 0; i < 10; i++) {
            rationing.take(wrong("customs.uz", "203.0.113.7"), true, NOON);
        }
        assertEquals("customs.uz", rationing.close(NOON.plusSeconds(60)).get(0).fact("who"));
    }

    @Test
    void an_attack_from_everywhere_makes_a_hundred_lines_a_minute_at_most_and_none_is_lost_from_the_count() {
        List<Occurrence> written = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            written.addAll(rationing.take(wrong("stranger" + i, "address" + i % 5000), true, NOON));
        }
        int single = written.size();
        List<Occurrence> sums = rationing.close(NOON.plusSeconds(60));
        assertTrue(single + sums.size() <= 101, () -> single + " and " + sums.size());
        assertEquals(100_000, single + sums.stream().mapToInt(sum -> Integer.parseInt(sum.fact("times"))).sum());
    }

    @Test
    void failures_do_not_bury_who_was_let_in() {
        for (int i = 0; i < 10_000; i++) {
            rationing.take(wrong("stranger" + i, "address" + i), true, NOON);
        }
        Occurrence in = Occurrence.of("sign-in", "let-in", "trader.uz", "203.0.113.7");
        assertEquals(List.of(in), rationing.take(in, false, NOON));
    }

    @Test
    void a_sum_is_written_before_what_comes_after_it() {
        for (int i = 0; i < 7; i++) {
            rationing.take(wrong("a", "203.0.113.7"), true, NOON);
        }
        List<Occurrence> next = rationing.take(wrong("a", "203.0.113.7"), true, NOON.plusSeconds(61));
        assertEquals(List.of("2", ""), next.stream().map(each -> each.fact("times")).toList());
    }
}
