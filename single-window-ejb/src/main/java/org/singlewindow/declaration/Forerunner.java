package org.singlewindow.declaration;

import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/**
 * A declaration that somebody may go on from.
 *
 * @param principal for whom a broker goes on from it; empty where that is its own business
 */
record Forerunner(FoundDeclaration found, Optional<Principal> principal) {

    /** A trader by its code, and whether its mandate lets the broker speak in its name. */
    record Principal(String trader, boolean inItsName) {}

    Mrn mrn() {
        return new Mrn(found.mrn());
    }

    /** Nothing that was rejected or cancelled goes on. */
    boolean isOver() {
        return found.status() == DeclarationStatus.REJECTED || found.status() == DeclarationStatus.CANCELLED;
    }
}
