package org.singlewindow.audit;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Subject;

/** One line of the audit trail. Every line has a subject now; some that were written before that have none. */
public record AuditEntry(Instant at, String kind, String actor, Optional<String> party, Optional<Subject> subject,
        String text) {}
