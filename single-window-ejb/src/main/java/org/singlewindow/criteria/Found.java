package org.singlewindow.criteria;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a case has under one criterion. */
public final class Found {

    /** Nobody knows. */
    public static final Found ANYTHING = new Found(Set.of(), true, Map.of());

    private final Set<String> values;
    /** The same. Tens of thousands of rules look at it. */
    private final String[] each;
    private final boolean open;
    private final Map<String, Predicate<String>> doubtful;

    private Found(Set<String> values, boolean open, Map<String, Predicate<String>> doubtful) {
        this.values = values;
        this.each = values.toArray(String[]::new);
        this.open = open;
        this.doubtful = doubtful;
    }

    public static Found of(String value) {
        return of(Set.of(value));
    }

    public static Found of(Set<String> values) {
        return new Found(values, false, Map.of());
    }

    /** @param doubtful what stands there though nobody knows it, each with the words that it may mean */
    public static Found of(Set<String> values, Map<String, Predicate<String>> doubtful) {
        return new Found(values, false, doubtful);
    }

    Stream<String> values() {
        return values.stream();
    }

    /** True where it may be anything, so that whoever asks for something is met. */
    boolean isOpen() {
        return open;
    }

    /** Or something stands there that nobody knows, so that whoever asks for something may be met. */
    boolean isDoubtful() {
        return open || !doubtful.isEmpty();
    }

    boolean begins(String word) {
        for (String value : each) {
            if (value.startsWith(word) || word.startsWith(value)) {
                return true;
            }
        }
        return false;
    }

    /** Or something stands there that may be it: a letter more or less must not lower who approves. */
    boolean has(String word) {
        return values.contains(word)
                || !doubtful.isEmpty() && doubtful.values().stream().anyMatch(mayBe -> mayBe.test(word));
    }

    /** What stands there in the place of a word that does not. */
    Stream<String> insteadOf(String word) {
        return values.contains(word) ? Stream.of()
                : doubtful.entrySet().stream().filter(each -> each.getValue().test(word)).map(Map.Entry::getKey);
    }
}
