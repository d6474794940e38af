package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.singlewindow.wco.WcoNumbers;
import org.singlewindow.wco.WcoPart;

/**
 * Parts of one kind in one place, such as the items of a shipment, and by which number a pointer means one of them, as
 * {@link WcoNumbers} has it.
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
            numbers.add(numbered ? WcoNumbers.own(parts.get(index)) : index + 1);
            indexes.put(numbers.get(index), index);
        }
    }

    static Siblings of(List<WcoPart> parts) {
        return new Siblings(parts, WcoNumbers.areOwn(parts));
    }

    /** As these are counted whatever numbers of their own they have. */
    Siblings counted() {
        return new Siblings(parts, false);
    }

    /** Whether some bear numbers, and yet they are counted: two have the same, or one has none that counts. */
    boolean mixed() {
        return !numbered && parts.stream().anyMatch(WcoNumbers::bears);
    }

    /** Whether a number may mean one of them by its place, and another, or none, by what it bears. */
    boolean isAmbiguous(int number) {
        if (!mixed()) {
            return false;
        }
        long bearing = parts.stream().filter(part -> WcoNumbers.own(part) == number).count();
        boolean there = number <= parts.size();
        return there ? bearing != 1 || WcoNumbers.own(parts.get(number - 1)) != number : bearing > 0;
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
