package org.singlewindow.routing;

import java.util.Map;

/**
 * What one office that must approve says.
 *
 * @param office its code
 * @param whole  where it stands with all there is
 * @param items  of which goods items it has said something by themselves, and what: that they may go, or may not
 */
public record Voice(String office, Stance whole, Map<Integer, Stance> items) {

    public Voice {
        items = Map.copyOf(items);
    }

    /**
     * Who has decided the whole has said so of every item. Who has decided item by item has said nothing of one that
     * was not named, whatever that came to.
     */
    Stance about(int item) {
        boolean ofAll = items.isEmpty() && (whole == Stance.APPROVES || whole == Stance.REFUSES);
        return items.getOrDefault(item, ofAll ? whole : Stance.AWAITED);
    }
}
