package org.singlewindow.audit;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.Wording;

/** One line of the audit trail. Every line has a subject now; some that were written before that have none. */
public record AuditEntry(Instant at, String kind, String actor, Optional<String> party, Optional<Subject> subject,
        String text) {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.audit.history");

    /**
     * What it says, for a reader of another language. The line itself is sealed as it was written, in English; what
     * somebody has typed, or what is said no more, stays as it is.
     */
    public Wording words() {
        return TEXTS.read(kind, text).orElseGet(() -> Wording.verbatim(text));
    }
}
