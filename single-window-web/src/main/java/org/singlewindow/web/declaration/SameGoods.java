package org.singlewindow.web.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which goods of one list are which of another. They are the same by their place while they are called alike, else by
 * what they are called and classified as; the digits that a country adds to a code are no difference. Pure.
 */
final class SameGoods {

    private static final int COMMON_DIGITS = 6;
    private static final int NONE = -1;

    private final List<Integer> there;
    private final List<Integer> from;
    private boolean unclear;

    SameGoods(List<Map<String, String>> some, List<Map<String, String>> others) {
        there = new ArrayList<>(Collections.nCopies(some.size(), NONE));
        from = new ArrayList<>(Collections.nCopies(others.size(), NONE));
        if (some.size() == others.size()) {
            IntStream.range(0, some.size()).filter(i -> about(some.get(i)).equals(about(others.get(i))))
                    .forEach(i -> pair(i, i));
        }
        List.<Function<Map<String, String>, String>>of(SameGoods::about, SameGoods::called, SameGoods::code)
                .forEach(key -> pair(groups(some, there, key), groups(others, from, key)));
    }

    private static String about(Map<String, String> row) {
        return called(row).isEmpty() || code(row).isEmpty() ? "" : called(row) + "\n" + code(row);
    }

    static String called(Map<String, String> row) {
        return DraftForm.of(row, "description");
    }

    private static String code(Map<String, String> row) {
        String code = DraftForm.of(row, "commodity");
        return code.substring(0, Math.min(COMMON_DIGITS, code.length()));
    }

    private static Map<String, List<Integer>> groups(List<Map<String, String>> rows, List<Integer> paired,
            Function<Map<String, String>, String> key) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        IntStream.range(0, rows.size()).filter(i -> paired.get(i) == NONE && !key.apply(rows.get(i)).isEmpty())
                .forEach(i -> groups.computeIfAbsent(key.apply(rows.get(i)), none -> new ArrayList<>()).add(i));
        return groups;
    }

    private void pair(Map<String, List<Integer>> some, Map<String, List<Integer>> others) {
        some.forEach((key, rows) -> {
            List<Integer> same = others.getOrDefault(key, List.of());
            if (rows.size() == same.size()) {
                IntStream.range(0, rows.size()).forEach(i -> pair(rows.get(i), same.get(i)));
            } else {
                unclear |= !same.isEmpty();
            }
        });
    }

    private void pair(int one, int other) {
        there.set(one, other);
        from.set(other, one);
    }

    /** Several may be the same, and nobody can say which is. */
    boolean isUnclear() {
        return unclear;
    }

    /** The other that is the same; -1 where none is. */
    int of(int one) {
        return one == NONE ? NONE : there.get(one);
    }

    /** The other that stands in its place, where neither is the same as any; else -1. */
    int instead(int one) {
        return one != NONE && of(one) == NONE && one < from.size() && from.get(one) == NONE ? one : NONE;
    }

    /** Those of the others that are the same as none. */
    Collection<Integer> others() {
        return IntStream.range(0, from.size()).filter(i -> from.get(i) == NONE).boxed().toList();
    }
}
