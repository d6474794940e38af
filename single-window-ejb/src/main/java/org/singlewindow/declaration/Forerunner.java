package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.kernel.Mrn;

/**
 * A declaration that somebody may go on from.
 *
 * @param principal for whom a broker goes on from it; empty where that is its own business
 * @param gone      its goods that are released, where it was looked for them: where others are not
 */
record Forerunner(FoundDeclaration found, Optional<Principal> principal, List<LodgeDeclaration.Item> gone) {

    Forerunner {
        gone = List.copyOf(gone);
    }

    Forerunner(FoundDeclaration found, Optional<Principal> principal) {
        this(found, principal, List.of());
    }

    /** @param items all that it has */
    Forerunner having(List<LodgeDeclaration.Item> items) {
        List<Integer> released = found.items().list(ItemView.State.RELEASED);
        return new Forerunner(found, principal,
                items.stream().filter(item -> released.contains(item.sequence())).toList());
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
        return found.items().list(ItemView.State.RELEASED).stream().map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** Nothing that was rejected or cancelled goes on. */
    boolean isOver() {
        return found.status() == DeclarationStatus.REJECTED || found.status() == DeclarationStatus.CANCELLED;
    }
}
