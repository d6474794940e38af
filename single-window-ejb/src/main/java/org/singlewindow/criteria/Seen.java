package org.singlewindow.criteria;

import java.util.List;

/**
 * A case as rules see it. Tens of thousands of them may look at it: what it has under a criterion is found once, when
 * the first asks.
 */
public final class Seen<C, I> {

    private final Criteria<C, I> criteria;
    private final C whole;
    private final List<I> items;
    private final Found[] ofWhole;
    private final Found[][] ofItems;

    Seen(Criteria<C, I> criteria, C whole, List<I> items) {
        this(criteria, whole, items, new Found[items.size()][criteria.list().size()]);
    }

    private Seen(Criteria<C, I> criteria, C whole, List<I> items, Found[][] ofItems) {
        this.criteria = criteria;
        this.whole = whole;
        this.items = items;
        this.ofWhole = new Found[criteria.list().size()];
        this.ofItems = ofItems;
    }

    /** The same items as part of another case. */
    public Seen<C, I> with(C other) {
        return new Seen<>(criteria, other, items, ofItems);
    }

    int size() {
        return items.size();
    }

    Found whole(int place) {
        if (ofWhole[place] == null) {
            ofWhole[place] = criteria.list().get(place).extractor().whole().orElseThrow().apply(whole);
        }
        return ofWhole[place];
    }

    Found item(int number, int place) {
        Found[] found = ofItems[number];
        if (found[place] == null) {
            found[place] = criteria.list().get(place).extractor().item().orElseThrow().apply(items.get(number));
        }
        return found[place];
    }
}
