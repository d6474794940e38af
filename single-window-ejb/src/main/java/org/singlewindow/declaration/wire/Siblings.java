package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.singlewindow.wco.WcoPart;

/**
 * Parts of one kind in one place, such as the items of a shipment, and by which number a pointer means one of them: by
 * their own where each has one and no two have the same, as items have; else by counting, as papers are.
 */
record Siblings(List<WcoPart> parts, boolean numbered) {

    static Siblings of(List<WcoPart> parts) {
        List<Integer> own = parts.stream().map(Substance::numberOf).toList();
        return new Siblings(List.copyOf(parts), !own.isEmpty() && own.stream().allMatch(number -> number > 0)
                && own.stream().distinct().count() == own.size());
    }

    /** As these are counted whatever numbers of their own they have. */
    Siblings counted() {
        return new Siblings(parts, false);
    }

    int size() {
        return parts.size();
    }

    WcoPart get(int index) {
        return parts.get(index);
    }

    int number(int index) {
        return numbered ? Substance.numberOf(parts.get(index)) : index + 1;
    }

    List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        IntStream.range(0, size()).map(this::number).forEach(numbers::add);
        return numbers;
    }

    /** Where the one with this number stands; -1 where there is none. */
    int indexOf(int number) {
        return IntStream.range(0, size()).filter(index -> number(index) == number).findFirst().orElse(-1);
    }
}
