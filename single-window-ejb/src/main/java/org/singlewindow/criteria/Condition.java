package org.singlewindow.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When a rule applies: of each criterion that it asks for, one of some words. Two are equal that ask for the same. */
public final class Condition {

    private static final int[] NO_ITEMS = {};

    private final Criteria<?, ?> criteria;
    private final Map<String, Set<String>> asked;
    /** By the place of its criterion; null where anything will do. */
    private final Ask[] asks;
    private final Ask[] ofWhole;
    private final Ask[] ofItems;
    private final boolean itemwise;

    /** Throws {@link IllegalArgumentException} for a word or a criterion that there is not. */
    Condition(Criteria<?, ?> criteria, Map<String, Set<String>> wanted) {
        this.criteria = criteria;
        this.asks = new Ask[criteria.list().size()];
        Map<String, Set<String>> words = new HashMap<>();
        wanted.forEach((name, some) -> {
            int place = criteria.place(name);
            if (!some.isEmpty()) {
                words.put(name, Set.copyOf(some));
                asks[place] = new Ask(place, known(criteria.list().get(place), some), words.get(name));
            }
        });
        this.asked = Map.copyOf(words);
        this.itemwise = asked().anyMatch(ask -> ask.criterion().extractor().isOfItemsOnly());
        this.ofItems = itemwise ? asked().filter(ask -> ask.criterion().extractor().isOfItems()).toArray(Ask[]::new)
                : new Ask[0];
        this.ofWhole = asked().filter(ask -> !itemwise || !ask.criterion().extractor().isOfItems())
                .toArray(Ask[]::new);
    }

    private static Criterion<?, ?> known(Criterion<?, ?> criterion, Collection<String> words) {
        words.stream().filter(word -> !criterion.isOpen() && !criterion.vocabulary().contains(word)).findFirst()
                .ifPresent(word -> {
                    throw new IllegalArgumentException(
                            criterion.name() + " is one of " + criterion.vocabulary() + ", not " + word);
                });
        return criterion;
    }

    private Stream<Ask> asked() {
        return Arrays.stream(asks).filter(Objects::nonNull);
    }

    /** None where anything will do. */
    public Set<String> words(Criterion<?, ?> criterion) {
        return asked.getOrDefault(criterion.name(), Set.of());
    }

    /** The same but for the words of one criterion; of none anything will do. */
    public Condition with(Criterion<?, ?> criterion, Set<String> words) {
        Map<String, Set<String>> other = new HashMap<>(asked);
        other.put(criterion.name(), words);
        return new Condition(criteria, other);
    }

    /** Nothing where it is not met. */
    public Optional<Match> match(Seen<?, ?> seen) {
        for (Ask ask : ofWhole) {
            if (!ask.fits(seen.whole(ask.place()))) {
                return Optional.empty();
            }
        }
        int[] items = itemwise ? fitting(seen) : NO_ITEMS;
        return itemwise && items.length == 0 ? Optional.empty() : Optional.of(new Match(this, seen, items));
    }

    private int[] fitting(Seen<?, ?> seen) {
        int[] fitting = NO_ITEMS;
        for (int item = 0; item < seen.size(); item++) {
            if (fits(seen, item)) {
                fitting = Arrays.copyOf(fitting, fitting.length + 1);
                fitting[fitting.length - 1] = item;
            }
        }
        return fitting;
    }

    private boolean fits(Seen<?, ?> seen, int item) {
        for (Ask ask : ofItems) {
            if (!ask.fits(seen.item(item, ask.place()))) {
                return false;
            }
        }
        return true;
    }

    /** In the order in which they are told: what is asked of items comes before what is asked of the whole. */
    Stream<Ask> told() {
        return Stream.of(true, false).flatMap(ofItems -> asked()
                .filter(ask -> ask.criterion().extractor().isOfItems() == ofItems)
                .filter(ask -> ask.criterion().telling() != Telling.SILENT));
    }

    int place(Criterion<?, ?> criterion) {
        return criteria.place(criterion.name());
    }

    Optional<Ask> find(Criterion<?, ?> criterion) {
        return Optional.ofNullable(asks[place(criterion)]);
    }

    /** The first criterion under which it asks for something by any name. */
    Optional<Ask> firstName() {
        return asked().filter(ask -> ask.criterion().isOpen()).findFirst();
    }

    /** True where whatever meets the other condition meets this one. */
    public boolean covers(Condition narrow) {
        for (int place = 0; place < asks.length; place++) {
            if (asks[place] != null && (narrow.asks[place] == null || !asks[place].covers(narrow.asks[place]))) {
                return false;
            }
        }
        return true;
    }

    /** Conditions that together ask for the same as this one; none where it cannot be parted any more. */
    public List<Condition> parts() {
        Optional<Ask> several = asked().filter(ask -> ask.criterion().isOpen() && ask.words().size() > 1).findFirst();
        if (several.isPresent()) {
            return parts(several.get().criterion(), several.get().words());
        }
        for (Criterion<?, ?> criterion : criteria.list()) {
            Collection<String> words = words(criterion).isEmpty() ? criterion.vocabulary() : words(criterion);
            // whatever the item is: where nothing is asked of items, there need not be one
            boolean parted = itemwise || !criterion.extractor().isOfItemsOnly();
            if (!criterion.isOpen() && words(criterion).size() != 1 && parted) {
                return parts(criterion, words);
            }
        }
        return List.of();
    }

    private List<Condition> parts(Criterion<?, ?> criterion, Collection<String> words) {
        List<Condition> parts = new ArrayList<>();
        words.forEach(word -> parts.add(with(criterion, Set.of(word))));
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && asked.equals(condition.asked);
    }

    @Override
    public int hashCode() {
        return asked.hashCode();
    }

    @Override
    public String toString() {
        return asked.toString();
    }
}
