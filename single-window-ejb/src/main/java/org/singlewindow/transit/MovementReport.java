package org.singlewindow.transit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Mrn;

/**
 * What somebody tells of a movement.
 *
 * @param moment when it happened; empty where nobody said it
 * @param office where it happened; empty where they do not say
 */
public record MovementReport(Mrn mrn, MovementStep step, Optional<Instant> moment, String office,
        EventDetails details) {

    public MovementReport {
        office = Blanks.strip(office).toUpperCase(Locale.ROOT);
        details = details.tidy();
    }

    public MovementReport(Mrn mrn, MovementStep step, Instant at, String office, EventDetails details) {
        this(mrn, step, Optional.of(at), office, details);
    }

    /** Of what has happened, which a moment is said of. */
    Instant at() {
        return moment.orElseThrow();
    }

    /** Whether it was on paper while something had failed. */
    boolean isFromPaper() {
        return details.fallback().isPresent();
    }
}
