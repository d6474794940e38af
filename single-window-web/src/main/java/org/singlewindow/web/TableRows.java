package org.singlewindow.web;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.singlewindow.kernel.Blanks;

/**
 * A list that is whole in memory, for {@code sw:rows}: narrowed by what stands in the heads of its columns, in the
 * order that they ask for, and only then cut into pages. Lists that grow without end are never whole in memory; they
 * are read key by key (see decision 0015).
 */
public final class TableRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<List<T>> all;
    private final transient Function<T, String> key;
    private final transient Map<String, Comparator<T>> orders = new HashMap<>();
    private final transient Map<String, BiPredicate<T, String>> filters = new HashMap<>();

    /** @param key tells one row from all others, and puts those in order that are equal otherwise */
    public TableRows(Supplier<List<T>> all, Function<T, String> key) {
        this.all = all;
        this.key = key;
    }

    /** A column to search in: some of its words, in capitals or not. It is sorted by the first of the texts. */
    @SafeVarargs
    public final TableRows<T> words(String column, Function<T, String>... texts) {
        orders.put(column, Comparator.comparing(texts[0], Collator.getInstance()));
        filters.put(column,
                (row, words) -> Stream.of(texts).map(text -> text.apply(row)).collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT).contains(Blanks.strip(words).toLowerCase(Locale.ROOT)));
        return this;
    }

    /** A column to choose in: its code is the chosen one. */
    public TableRows<T> code(String column, Function<T, String> code) {
        orders.put(column, Comparator.comparing(code));
        filters.put(column, (row, chosen) -> code.apply(row).equals(chosen));
        return this;
    }

    /** A column to choose in, with several codes in a row: the chosen one is among them. */
    public TableRows<T> codes(String column, Function<T, List<String>> codes) {
        orders.put(column, Comparator.comparing(row -> String.join(" ", codes.apply(row))));
        filters.put(column, (row, chosen) -> codes.apply(row).contains(chosen));
        return this;
    }

    /** A column that is only sorted by; what has no value comes last, or first the other way round. */
    public <V extends Comparable<V>> TableRows<T> order(String column, Function<T, Optional<V>> value) {
        orders.put(column, Comparator.comparing(row -> value.apply(row).orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder())));
        return this;
    }

    @Override
    public int count(Map<String, FilterMeta> asked) {
        return matching(asked).size();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> asked) {
        return matching(asked).stream().sorted(order(sorting)).skip(first).limit(size).toList();
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row);
    }

    @Override
    public T getRowData(String wanted) {
        // the component's contract says null
        return all.get().stream().filter(row -> key.apply(row).equals(wanted)).findFirst().orElse(null);
    }

    private Comparator<T> order(Map<String, SortMeta> sorting) {
        Comparator<T> order = Comparator.comparing(row -> 0);
        for (SortMeta asked : sorting.values()) {
            Comparator<T> column = orders.get(asked.getField());
            if (column != null && !asked.getOrder().isUnsorted()) {
                order = order.thenComparing(asked.getOrder().isDescending() ? column.reversed() : column);
            }
        }
        return sorting.isEmpty() ? order : order.thenComparing(key);
    }

    private List<T> matching(Map<String, FilterMeta> asked) {
        Stream<T> found = all.get().stream();
        for (Map.Entry<String, BiPredicate<T, String>> column : filters.entrySet()) {
            FilterMeta filter = asked.get(column.getKey());
            Object wanted = filter == null ? null : filter.getFilterValue();
            found = found.filter(row -> fits(row, wanted, column.getValue()));
        }
        return found.toList();
    }

    private static <T> boolean fits(T row, Object wanted, BiPredicate<T, String> test) {
        if (wanted instanceof Collection<?> several) {
            return several.isEmpty() || several.stream().map(String::valueOf).anyMatch(each -> test.test(row, each));
        }
        return wanted == null || wanted.toString().isBlank() || test.test(row, wanted.toString());
    }
}
