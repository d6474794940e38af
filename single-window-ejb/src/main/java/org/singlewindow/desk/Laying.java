package org.singlewindow.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lays what several feeds hand over side by side, each in its own order. */
final class Laying {

    /**
     * What is open comes before what is not; of the former what cannot wait, and then the one due first, of the latter
     * the newest.
     */
    private static final Comparator<DeskItem> URGENT = Comparator.comparing((DeskItem item) -> !item.standing().open())
            .thenComparing(item -> !(item.standing().open() && item.standing().first()))
            .thenComparing((one, other) -> one.standing().open() ? one.due().compareTo(other.due())
                    : other.due().compareTo(one.due()));

    private final DeskPosition from;
    private final List<Hand> hands;

    /** One feed's part of the list, and how much of it lies on the desk. */
    static final class Hand {
        private final String kind;
        private final DeskFeed.Fed fed;
        private Optional<String> place;
        private int laid;

        Hand(String kind, Optional<String> from, DeskFeed.Fed fed) {
            this.kind = kind;
            this.place = from;
            this.fed = fed;
        }

        private boolean hasMore() {
            return laid < fed.items().size();
        }

        private DeskItem first() {
            return fed.items().get(laid).item();
        }

        private DeskItem lay() {
            DeskFeed.Placed next = fed.items().get(laid++);
            place = Optional.of(next.place());
            return next.item();
        }

        /** Where it goes on; empty where it has not begun. */
        private Optional<String> goesOn() {
            return hasMore() ? place : Optional.of(DeskPosition.over(fed.next()));
        }
    }

    Laying(DeskPosition from, List<Hand> hands) {
        this.from = from;
        this.hands = hands;
    }

    DeskPage page(int size) {
        List<DeskItem> items = new ArrayList<>();
        while (items.size() < size) {
            Optional<Hand> next = hands.stream().filter(Hand::hasMore).min(Comparator.comparing(Hand::first, URGENT));
            if (next.isEmpty()) {
                break;
            }
            items.add(next.get().lay());
        }
        return new DeskPage(items, next());
    }

    private Optional<String> next() {
        Map<String, String> places = new TreeMap<>(from.byKind());
        hands.forEach(hand -> hand.goesOn().ifPresent(place -> places.put(hand.kind, place)));
        boolean over = hands.stream().allMatch(hand -> !hand.hasMore() && hand.fed.next().isEmpty());
        return over ? Optional.empty() : Optional.of(new DeskPosition(places).toText());
    }
}
