package org.singlewindow.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All criteria of one kind of rule, in the order of its columns. */
public final class Criteria<C, I> {

    private static final String ANY = "*";

    private final List<Criterion<C, I>> all;
    private final Map<String, Integer> places;

    public Criteria(List<Criterion<C, I>> all) {
        this.all = List.copyOf(all);
        this.places = IntStream.range(0, all.size()).boxed()
                .collect(Collectors.toUnmodifiableMap(place -> all.get(place).name(), place -> place));
    }

    public Criteria<C, I> and(Criterion<C, I> further) {
        List<Criterion<C, I>> more = new ArrayList<>(all);
        more.add(further);
        return new Criteria<>(more);
    }

    public List<Criterion<C, I>> list() {
        return all;
    }

    public List<String> names() {
        return all.stream().map(Criterion::name).toList();
    }

    int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("there is no criterion " + name);
        }
        return place;
    }

    /** Alternatives with blanks between, by the criterion's name; {@code *} and nothing stand for any. */
    public Condition parse(Map<String, String> texts) {
        Map<String, Set<String>> asked = new TreeMap<>();
        texts.forEach((name, text) -> asked.put(name, words(text)));
        return condition(asked);
    }

    /** Of a criterion without words anything will do. */
    public Condition condition(Map<String, Set<String>> asked) {
        return new Condition(this, asked);
    }

    private static Set<String> words(String text) {
        return text.isBlank() || text.strip().equals(ANY) ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    /** A case, for many rules to be held against it. */
    public Seen<C, I> see(C whole, List<I> items) {
        return new Seen<>(this, whole, items);
    }
}
