package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/**
 * A declaration that somebody may go on from.
 *
 * @param principal for whom a broker goes on from it; empty where that is its own business
 * @param gone      its goods that are released, or where nothing was said of single items all that it has; none where
 *                  it was not looked for them
 * @param going     what goes on from it already and is the reader's to see, where it was looked for that
 */
record Forerunner(FoundDeclaration found, Optional<Principal> principal, List<LodgeDeclaration.Item> gone,
        List<Followers.GoingOn> going) {

    Forerunner {
        gone = List.copyOf(gone);
        going = List.copyOf(going);
    }

    Forerunner(FoundDeclaration found, Optional<Principal> principal) {
        this(found, principal, List.of(), List.of());
    }

    /** @param items all that it has */
    Forerunner having(List<LodgeDeclaration.Item> items, List<Followers.GoingOn> behind) {
        List<Integer> released = found.items().list(ItemView.State.RELEASED);
        return new Forerunner(found, principal, !isInPart() ? items
                : items.stream().filter(item -> released.contains(item.sequence())).toList(), behind);
    }

    /** A trader by its code, and whether its mandate lets the broker speak in its name. */
    record Principal(String trader, boolean inItsName) {}

    Mrn mrn() {
        return new Mrn(found.mrn());
    }

    /** Whether some of its goods items have gone, and others not, or not yet. */
    boolean isInPart() {
        return found.status() == DeclarationStatus.PARTIALLY_RELEASED
                || !found.items().list(ItemView.State.REFUSED).isEmpty();
    }

    /** For a sentence. */
    String released() {
        return ItemView.numbers(found.items().list(ItemView.State.RELEASED));
    }

    /** Nothing that was rejected or cancelled goes on. */
    boolean isOver() {
        return found.status().isOver();
    }
}
