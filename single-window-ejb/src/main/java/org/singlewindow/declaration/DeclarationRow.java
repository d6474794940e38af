package org.singlewindow.declaration;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;

/** A declaration in a list. @param uncovered that it waits for guarantees that do not cover it */
public record DeclarationRow(Mrn mrn, Optional<Lrn> lrn, DeclarationStatus status, int version, String declarant,
        String declarantName, Instant lodgedAt, Summary summary, boolean uncovered) {}
