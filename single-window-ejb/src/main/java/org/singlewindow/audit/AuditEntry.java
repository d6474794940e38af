package org.singlewindow.audit;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/** One line of the audit trail. */
public record AuditEntry(Instant at, String kind, String actor, Optional<String> party, Optional<Mrn> mrn, String text) {
}
