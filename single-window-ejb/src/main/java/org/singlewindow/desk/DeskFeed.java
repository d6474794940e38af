package org.singlewindow.desk;

import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.SignedInAs;

/** A feature that has items for somebody's desk. */
public interface DeskFeed {

    /** Of its items; in lower case, and nobody else's. */
    String kind();

    /** States that are worth a list of their own. */
    default List<? extends Enum<?>> tabs() {
        return List.of();
    }

    /**
     * What {@code who} may see of it, in its own order: of open items what cannot wait, then the one that is due first.
     */
    Fed list(DeskQuery query, SignedInAs who);

    /** An item, and the place behind it in the list. */
    record Placed(DeskItem item, String place) {}

    /** A part of the list, and where it goes on; that is empty at its end. */
    record Fed(List<Placed> items, Optional<String> next) {

        public static final Fed NOTHING = new Fed(List.of(), Optional.empty());

        public Fed {
            items = List.copyOf(items);
        }

        /** Of all that there are, in their order, those behind the place that was read last. */
        public static Fed page(List<Placed> all, DeskQuery query) {
            int from = query.after().map(after -> all.stream().map(Placed::place).toList().indexOf(after) + 1)
                    .orElse(0);
            List<Placed> page = all.subList(from, Math.min(all.size(), from + query.size()));
            return new Fed(page, from + page.size() < all.size()
                    ? Optional.of(page.get(page.size() - 1).place()) : Optional.empty());
        }
    }
}
