package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.singlewindow.wco.WcoPart;

/**
 * Parts of one kind in one place, such as the items of a shipment, and by which number a pointer means one of them: by
 * their own where each has one and no two have the same, as items have; else by counting, as papers are.
 */
final class Siblings {

    private final List<WcoPart> parts;
    private final boolean numbered;
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<Integer, Integer> indexes = new HashMap<>();

    private Siblings(List<WcoPart> parts, boolean numbered) {
        this.parts = List.copyOf(parts);
        this.numbered = numbered;
        for (int index = 0; index < parts.size(); index++) {
            numbers.add(numbered ? Substance.numberOf(parts.get(index)) : index + 1);
            indexes.put(numbers.get(index), index);
        }
    }

    static Siblings of(List<WcoPart> parts) {
        List<Integer> own = parts.stream().map(Substance::numberOf).toList();
        return new Siblings(parts, !own.isEmpty() && own.stream().allMatch(number -> number > 0)
                && own.stream().distinct().count() == own.size());
    }

    /** As these are counted whatever numbers of their own they have. */
    Siblings counted() {
        return new Siblings(parts, false);
    }

    List<WcoPart> parts() {
        return parts;
    }

    /** Whether the numbers are their own. */
    boolean numbered() {
        return numbered;
    }

    int size() {
        return parts.size();
    }

    WcoPart get(int index) {
        return parts.get(index);
    }

    int number(int index) {
        return numbers.get(index);
    }

    List<Integer> numbers() {
        return List.copyOf(numbers);
    }

    /** Where the one with this number stands; -1 where there is none. */
    int indexOf(int number) {
        return indexes.getOrDefault(number, -1);
    }
}
