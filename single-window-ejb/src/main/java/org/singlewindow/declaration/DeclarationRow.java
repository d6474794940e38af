package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;

/**
 * A declaration in a list.
 *
 * @param uncovered that it waits for guarantees that do not cover it
 * @param refused   goods items that were refused for good, where others may go
 */
public record DeclarationRow(Mrn mrn, Optional<Lrn> lrn, DeclarationStatus status, int version, String declarant,
        String declarantName, Instant lodgedAt, Summary summary, boolean uncovered, List<Integer> refused) {

    public DeclarationRow {
        refused = List.copyOf(refused);
    }

    /** How it stands, for people. */
    public String told() {
        return status.told(!refused.isEmpty());
    }
}
