package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.singlewindow.criteria.Condition;
import org.singlewindow.routing.Conditions;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Rule;

/**
 * However a large table is made, the work grows with it and not with its square; told by what was compared, not by a
 * clock.
 */
class CoverageTest {

    private static final int MANY = 20_000;

    private static Coverage searched(IntFunction<Condition> conditions) {
        List<Rule> rules = IntStream.range(0, MANY)
                .mapToObj(i -> new Rule("r" + i, "KG-A", Duty.APPROVE, conditions.apply(i), "")).toList();
        Coverage coverage = new Coverage(rules);
        IntStream.range(0, MANY).forEach(coverage::find);
        return coverage;
    }

    private static Condition asking(Set<String> hs, Set<String> posts) {
        return Conditions.of(Set.of(), Set.of(), hs, posts, Set.of(), Optional.empty());
    }

    @Test
    void rules_that_share_all_but_one_code_are_found_by_that_one() {
        Coverage coverage = searched(i -> asking(Set.of("06", "07", "09", "84" + (1000 + i)), Set.of()));

        assertTrue(coverage.compared() <= 3L * MANY, () -> String.valueOf(coverage.compared()));
    }

    @Test
    void rules_that_share_goods_and_posts_but_one_are_found_by_it() {
        Coverage coverage = searched(i -> asking(Set.of("08"), Set.of("KGTOR001", "KGOSH001", "P" + i)));

        assertTrue(coverage.compared() <= 3L * MANY, () -> String.valueOf(coverage.compared()));
    }

    @Test
    void rules_that_are_nearly_alike_are_found_by_all_of_their_names() {
        Coverage coverage = searched(i -> asking(Set.of(), bits(i)));

        assertTrue(coverage.compared() <= 20L * MANY, () -> String.valueOf(coverage.compared()));
        assertEquals("r1", coverage.find(0).orElseThrow().id());
        assertEquals(Optional.empty(), coverage.find((1 << 14) - 1));
    }

    private static Set<String> bits(int number) {
        Set<String> posts = new HashSet<>(Set.of("P"));
        IntStream.range(0, 15).filter(bit -> (number >> bit & 1) == 1).forEach(bit -> posts.add("P" + bit));
        return posts;
    }
}
