package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.wco.WcoNumbers;
import org.singlewindow.wco.WcoPart;

/**
 * Which of the parts before is which of those after. What people would say decides, in this order: whatever says the
 * same is the same, also under another number, so that an item put in between, after which all are numbered anew, is
 * one item more; what has a name of its own (a paper its type and number, a container and a seal its mark) is what has
 * the same name; an item that says nearly the same is that item; and what is left under a number is what had that
 * number. The way of the goods is paired by its order and its numbers alone.
 */
final class Pairing {

    /** An index in the list before, and one in the list after. */
    record Pair(int before, int after) {}

    private record Likeness(Pair pair, double share) {}

    /** Beyond so many comparisons what is left is told by its numbers: a document of 999 items with new prices. */
    private static final int MOST_COMPARISONS = 10_000;
    private static final double ALIKE = 0.5;
    private static final double SAME_NUMBER = 0.2;

    private static final Map<String, List<String>> NAMES = Map.of(
            "AdditionalDocument", List.of("CategoryCode", "TypeCode", "ID"),
            "PreviousDocument", List.of("CategoryCode", "TypeCode", "ID", "LineNumeric"),
            "TransportEquipment", List.of("ID"),
            "Seal", List.of("ID"),
            "AdditionalInformation", List.of("StatementCode", "StatementTypeCode"),
            "AuthorisationHolder", List.of("CategoryCode", "ID"),
            "Classification", List.of("IdentificationTypeCode"),
            "DangerousGoods", List.of("UNDGID"),
            "DutyTaxFee", List.of("TypeCode"),
            "Packaging", List.of("TypeCode", "MarksNumbersID"));

    private final Siblings before;
    private final Siblings after;
    private final Set<Integer> leftBefore = new TreeSet<>();
    private final Set<Integer> leftAfter = new TreeSet<>();
    private final List<Pair> pairs = new ArrayList<>();

    private Pairing(Siblings before, Siblings after) {
        boolean numbered = before.numbered() && after.numbered();
        this.before = numbered ? before : before.counted();
        this.after = numbered ? after : after.counted();
        fill(leftBefore, before);
        fill(leftAfter, after);
    }

    private static void fill(Set<Integer> left, Siblings parts) {
        for (int index = 0; index < parts.size(); index++) {
            if (!Substance.isBlank(parts.get(index))) {
                left.add(index);
            }
        }
    }

    /** Those that have a partner, as the list after has them; the rest was taken out or put in. */
    static List<Pair> of(Siblings before, Siblings after) {
        if (before.size() == 0 || after.size() == 0) {
            return List.of();
        }
        Pairing pairing = new Pairing(before, after);
        if (!Substance.isInOrder(before.get(0).name())) {
            pairing.bySubstance();
            pairing.byName();
            pairing.byLikeness();
            pairing.byNumber();
        } else {
            pairing.byTheWay(before.numbered() && after.numbered());
        }
        return pairing.pairs.stream().sorted(Comparator.comparingInt(Pair::after)).toList();
    }

    private void pair(int one, int other) {
        pairs.add(new Pair(one, other));
        leftBefore.remove(one);
        leftAfter.remove(other);
    }

    /** Of several that say the same, those with one number first. */
    private void bySubstance() {
        for (int one : List.copyOf(leftBefore)) {
            int other = after.indexOf(before.number(one));
            if (leftAfter.contains(other) && Substance.same(before.get(one), after.get(other))
                    && WcoNumbers.own(before.get(one)) == WcoNumbers.own(after.get(other))) {
                pair(one, other);
            }
        }
        bySaying(Substance::throughout);
        bySaying(Substance::of);
    }

    private void bySaying(Function<WcoPart, String> saying) {
        Map<String, List<Integer>> waiting = new HashMap<>();
        leftAfter.forEach(other -> waiting.computeIfAbsent(saying.apply(after.get(other)), said -> new ArrayList<>())
                .add(other));
        for (int one : List.copyOf(leftBefore)) {
            List<Integer> same = waiting.getOrDefault(saying.apply(before.get(one)), List.of());
            if (!same.isEmpty()) {
                pair(one, same.remove(0));
            }
        }
    }

    private void byName() {
        Map<String, List<Integer>> ones = named(before, leftBefore);
        Map<String, List<Integer>> others = named(after, leftAfter);
        ones.forEach((name, one) -> {
            List<Integer> other = others.getOrDefault(name, List.of());
            if (one.size() == 1 && other.size() == 1) {
                pair(one.get(0), other.get(0));
            }
        });
    }

    private static Map<String, List<Integer>> named(Siblings parts, Set<Integer> left) {
        Map<String, List<Integer>> found = new HashMap<>();
        left.forEach(index -> name(parts.get(index)).ifPresent(
                name -> found.computeIfAbsent(name, known -> new ArrayList<>()).add(index)));
        return found;
    }

    private static Optional<String> name(WcoPart part) {
        return Optional.ofNullable(NAMES.get(part.name())).map(fields -> fields.stream()
                .map(field -> part.element().find(field).isEmpty() ? "" : part.value(field).orElse(""))
                .collect(Collectors.joining("\u0001"))).filter(name -> !name.replace("\u0001", "").isEmpty());
    }

    private void byLikeness() {
        if ((long) leftBefore.size() * leftAfter.size() > MOST_COMPARISONS) {
            return;
        }
        Map<Integer, List<String>> ones = values(before, leftBefore);
        Map<Integer, List<String>> others = values(after, leftAfter);
        ones.entrySet().stream()
                .flatMap(one -> others.entrySet().stream()
                        .map(other -> likeness(new Pair(one.getKey(), other.getKey()), one.getValue(),
                                other.getValue())))
                .filter(each -> each.share() >= ALIKE)
                .sorted(Comparator.comparingDouble(Likeness::share).reversed())
                .map(Likeness::pair)
                .filter(pair -> leftBefore.contains(pair.before()) && leftAfter.contains(pair.after()))
                .forEach(pair -> pair(pair.before(), pair.after()));
    }

    private static Map<Integer, List<String>> values(Siblings parts, Set<Integer> left) {
        return left.stream().collect(Collectors.toMap(index -> index, index -> Substance.values(parts.get(index))));
    }

    private Likeness likeness(Pair pair, List<String> one, List<String> other) {
        List<String> rest = new ArrayList<>(other);
        long common = one.stream().filter(rest::remove).count();
        double share = (double) common / Math.max(1, Math.max(one.size(), other.size()));
        boolean sameNumber = before.number(pair.before()) == after.number(pair.after());
        return new Likeness(pair, sameNumber ? share + SAME_NUMBER : share);
    }

    /**
     * A way that says the same in the same order is the same way, whatever numbers its stops have. Of another one the
     * stop under a number is what had that number; what is left is the first that is read with the first that is read.
     */
    private void byTheWay(boolean numbered) {
        List<Integer> ones = asRead(before);
        List<Integer> others = asRead(after);
        boolean same = ones.stream().map(index -> Substance.of(before.get(index))).toList()
                .equals(others.stream().map(index -> Substance.of(after.get(index))).toList());
        if (numbered && !same) {
            byNumber();
            ones.retainAll(leftBefore);
            others.retainAll(leftAfter);
        }
        for (int place = 0; place < Math.min(ones.size(), others.size()); place++) {
            pair(ones.get(place), others.get(place));
        }
    }

    /** Indexes in the order of travelling. */
    private static List<Integer> asRead(Siblings stops) {
        return new ArrayList<>(Substance.inOrder(stops.parts()).stream().map(stops.parts()::indexOf)
                .filter(index -> !Substance.isBlank(stops.get(index))).toList());
    }

    private void byNumber() {
        for (int one : List.copyOf(leftBefore)) {
            int other = after.indexOf(before.number(one));
            if (leftAfter.contains(other)) {
                pair(one, other);
            }
        }
    }

    /** Indexes that have no partner. */
    static List<Integer> alone(int size, Stream<Integer> paired) {
        Set<Integer> with = paired.collect(Collectors.toSet());
        return Stream.iterate(0, index -> index < size, index -> index + 1).filter(index -> !with.contains(index))
                .toList();
    }
}
