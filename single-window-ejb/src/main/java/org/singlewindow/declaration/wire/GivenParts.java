package org.singlewindow.declaration.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.singlewindow.wco.WcoPart;

/**
 * Which part in an amendment is meant by which number of a pointer. Pointers count in the declaration as it is;
 * amendments in the field have either only what changes or all that is declared. So a part is found by its own number;
 * else, when what is declared already is left aside, in the order of the numbers, or in its place. Empty parts keep the
 * places of what does not change.
 */
final class GivenParts {

    private static final Deque<Integer> NONE = new ArrayDeque<>();

    private final Siblings before;
    private final Siblings given;
    private final Map<Integer, NamedPart> named;
    private final boolean byOwnNumber;

    /** @param named by numbers, none of them unsaid */
    GivenParts(Siblings before, Siblings given, Map<Integer, NamedPart> named) {
        this.before = before;
        this.given = given;
        this.named = named;
        this.byOwnNumber = before.numbered() || before.size() == 0 && given.numbered();
    }

    /** Whether the numbers are those that the parts have themselves. */
    boolean byOwnNumber() {
        return byOwnNumber;
    }

    /**
     * Numbers that may mean another part than whoever wrote them meant: what two parts bear, or one bears and another
     * has by its place; and what is counted beyond the next, as where a part was taken out that is counted still.
     */
    List<Integer> unclear() {
        int last = before.size();
        List<Integer> unclear = new ArrayList<>();
        for (int number : new TreeSet<>(named.keySet())) {
            boolean more = !byOwnNumber && number > before.size();
            if (before.isAmbiguous(number) || more && before.size() > 0 && number != ++last) {
                unclear.add(number);
            }
        }
        return unclear;
    }

    /**
     * Numbers that no part has, and that cannot be meant for a new one: something in it is named and it itself is not,
     * or it would not be the next. More likely somebody mistook the number than wants a part that says one thing.
     *
     * @param means what {@link #byNumber} says
     */
    List<Integer> absent(Map<Integer, WcoPart> means) {
        Siblings counted = byOwnNumber ? before : before.counted();
        int last = counted.numbers().stream().reduce(0, Math::max);
        List<Integer> absent = new ArrayList<>();
        for (int number : new TreeSet<>(named.keySet())) {
            boolean next = number <= last || before.size() == 0 || number == ++last;
            boolean nothing = named.get(number).isWhole() && Substance.isBlank(means.get(number));
            if (counted.indexOf(number) < 0 && !nothing && !(next && isPutIn(named.get(number)))) {
                absent.add(number);
            }
        }
        return absent;
    }

    /** Whether there may be one where none was: named itself, or as the only one, which needs no number. */
    private boolean isPutIn(NamedPart part) {
        return part.isWhole() || before.size() == 0 && part.isUnnumbered();
    }

    /**
     * By number the part that stands for it, one that says nothing where it is to be taken out; nothing at all where it
     * cannot be told.
     */
    Optional<Map<Integer, WcoPart>> byNumber() {
        List<Integer> numbers = List.copyOf(new TreeSet<>(named.keySet()));
        if (byOwnNumber && given.numbered()) {
            return Optional.of(assign(numbers, numbers.stream().map(given::indexOf).toList()));
        }
        if (byOwnNumber && given.mixed()) {
            return Optional.empty();
        }
        boolean placed = given.parts().stream().anyMatch(Substance::isBlank);
        List<Integer> left = !placed && named.values().stream().allMatch(NamedPart::isWhole) ? changed(named.keySet())
                : all();
        if (left.stream().allMatch(index -> Substance.isBlank(given.get(index)))) {
            return Optional.of(assign(numbers, numbers.stream().map(number -> -1).toList()));
        }
        if (left.size() == numbers.size()) {
            return Optional.of(assign(numbers, left));
        }
        List<Integer> places = numbers.stream().map(number -> number - 1).toList();
        return !byOwnNumber && left.containsAll(places) ? Optional.of(assign(numbers, places)) : Optional.empty();
    }

    private List<Integer> all() {
        return IntStream.range(0, given.size()).boxed().toList();
    }

    /** Without those that say what an unnamed part of the declaration says. */
    private List<Integer> changed(Collection<Integer> numbers) {
        Map<String, Deque<Integer>> said = new HashMap<>();
        all().forEach(index -> said.computeIfAbsent(Substance.of(given.get(index)), each -> new ArrayDeque<>())
                .add(index));
        Set<Integer> left = new TreeSet<>(all());
        IntStream.range(0, before.size()).filter(index -> !numbers.contains(before.number(index)))
                .mapToObj(index -> said.getOrDefault(Substance.of(before.get(index)), NONE))
                .filter(same -> !same.isEmpty()).forEach(same -> left.remove(same.poll()));
        return List.copyOf(left);
    }

    private Map<Integer, WcoPart> assign(List<Integer> numbers, List<Integer> indexes) {
        Map<Integer, WcoPart> found = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            int index = indexes.get(i);
            found.put(numbers.get(i), index < 0 ? WcoPart.empty(named.get(numbers.get(i)).element())
                    : given.get(index));
        }
        return found;
    }
}
