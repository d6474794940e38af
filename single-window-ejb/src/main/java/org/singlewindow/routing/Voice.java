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

    /** Who has decided the whole has said so of every item; else an item that was not named waits. */
    Stance about(int item) {
        Stance rest = whole == Stance.APPROVES || whole == Stance.REFUSES ? whole : Stance.AWAITED;
        return items.getOrDefault(item, rest);
    }
}
