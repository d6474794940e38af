package org.singlewindow.criteria;

import java.util.Optional;
import java.util.function.Function;

/**
 * Where a case has what a criterion asks for: in itself as a whole, in each of its items, or in both. What is asked of
 * items has to meet on one of them; what both have is asked of the items where something else is asked of them too.
 */
public record Extractor<C, I>(Optional<Function<C, Found>> whole, Optional<Function<I, Found>> item) {

    public static <C, I> Extractor<C, I> ofWhole(Function<C, Found> whole) {
        return new Extractor<>(Optional.of(whole), Optional.empty());
    }

    public static <C, I> Extractor<C, I> ofItem(Function<I, Found> item) {
        return new Extractor<>(Optional.empty(), Optional.of(item));
    }

    public static <C, I> Extractor<C, I> ofBoth(Function<C, Found> whole, Function<I, Found> item) {
        return new Extractor<>(Optional.of(whole), Optional.of(item));
    }

    boolean isOfItemsOnly() {
        return whole.isEmpty();
    }

    boolean isOfItems() {
        return item.isPresent();
    }
}
