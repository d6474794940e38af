package org.singlewindow.declaration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which goods items of a declaration were released, or refused, by themselves. What is marked stays so, whatever
 * becomes of the rest.
 */
public record ItemMarks(SortedMap<Integer, Mark> marks) {

    public static final ItemMarks NONE = new ItemMarks(new TreeMap<>());

    /** What became of an item, and when. */
    public record Mark(ItemView.State state, Instant at) {

        public Mark {
            at = at.truncatedTo(ChronoUnit.MICROS); // as all that the database keeps
        }
    }

    public ItemMarks {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    Optional<Mark> find(int item) {
        return Optional.ofNullable(marks.get(item));
    }

    /** Items that stand so. */
    public List<Integer> list(ItemView.State state) {
        return marks.entrySet().stream().filter(each -> each.getValue().state() == state).map(Map.Entry::getKey)
                .toList();
    }

    /** Items that stand so, and did not before. */
    List<Integer> since(ItemMarks before, ItemView.State state) {
        return list(state).stream().filter(item -> before.find(item).isEmpty()).toList();
    }

    ItemMarks with(List<Integer> items, ItemView.State state, Instant at) {
        SortedMap<Integer, Mark> all = new TreeMap<>(marks);
        items.forEach(item -> all.putIfAbsent(item, new Mark(state, at)));
        return new ItemMarks(all);
    }

    /** Nothing where there is no text. */
    static ItemMarks parse(String text) {
        SortedMap<Integer, Mark> marks = new TreeMap<>();
        text.lines().map(line -> line.split(" ")).forEach(words -> marks.put(Integer.valueOf(words[0]),
                new Mark(ItemView.State.valueOf(words[1]), Instant.parse(words[2]))));
        return new ItemMarks(marks);
    }

    String toText() {
        return marks.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().state() + " " + each.getValue().at())
                .collect(Collectors.joining("\n"));
    }
}
