package org.singlewindow.kernel;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can become of something, as a table to be read: in each line states, a step, and the states to which it may lead
 * from there. What stands in none of them is not allowed. Where a step may lead to several states, whoever takes it
 * knows to which.
 *
 * @param <S> the states
 * @param <E> the steps
 */
public final class StepTable<S extends Enum<S>, E extends Enum<E>> {

    private final Map<S, Map<E, Set<S>>> cells;

    private StepTable(Map<S, Map<E, Set<S>>> cells) {
        this.cells = cells;
    }

    /** @param table {@code FROM FROM | step | TO TO}; its first line says what the columns are */
    public static <S extends Enum<S>, E extends Enum<E>> StepTable<S, E> read(String table, Class<S> states,
            Class<E> steps) {
        Map<S, Map<E, Set<S>>> cells = new EnumMap<>(states);
        table.lines().skip(1).map(line -> line.split("\\|")).forEach(columns -> {
            List<E> step = words(columns[1], steps);
            for (S from : words(columns[0], states)) {
                Set<S> before = cells.computeIfAbsent(from, none -> new EnumMap<>(steps)).put(step.get(0),
                        Collections.unmodifiableSet(EnumSet.copyOf(words(columns[2], states))));
                if (before != null) {
                    throw new IllegalArgumentException(from + " has two lines for " + step);
                }
            }
        });
        return new StepTable<>(cells);
    }

    private static <T extends Enum<T>> List<T> words(String column, Class<T> type) {
        return Stream.of(column.strip().toUpperCase(Locale.ROOT).replace('-', '_').split(" +"))
                .map(word -> Enum.valueOf(type, word)).toList();
    }

    /** Where the step may lead from there; nowhere where it cannot be taken. */
    public Set<S> after(S from, E step) {
        return cells.getOrDefault(from, Map.of()).getOrDefault(step, Set.of());
    }

    public boolean allows(S from, E step) {
        return !after(from, step).isEmpty();
    }

    /** Ends whoever would leave the table: that is a mistake of ours, and no answer to anybody. */
    public S take(S from, E step, S to) {
        if (!after(from, step).contains(to)) {
            throw new IllegalStateException("no " + step + " leads from " + from + " to " + to);
        }
        return to;
    }

    /** All that one step may make of it. */
    public Set<S> next(S from) {
        return cells.getOrDefault(from, Map.of()).values().stream().flatMap(Set::stream)
                .filter(to -> to != from).collect(Collectors.toUnmodifiableSet());
    }
}
