package org.singlewindow.declaration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/** What a family of rules finds while it goes once through a declaration. Most find nothing. */
final class Notebook {

    private final List<Violation> found = new ArrayList<>(0);

    /** @param path without a leading slash, from {@code Declaration} on */
    void note(LodgementRule rule, RuleCode code, String path, Object... arguments) {
        found.add(rule.broken(code, path, arguments));
    }

    /** Those of which one stands before, with the same key; a long list is no reason to become slow. */
    static <T> List<T> again(List<T> list, Function<T, Object> key) {
        if (list.size() < 2) {
            return List.of();
        }
        Set<Object> seen = new HashSet<>();
        return list.stream().filter(each -> !seen.add(key.apply(each))).toList();
    }

    void add(Stream<Violation> violations) {
        violations.forEach(found::add);
    }

    /** In the order in which it was found. */
    List<Violation> found() {
        return List.copyOf(found);
    }
}
