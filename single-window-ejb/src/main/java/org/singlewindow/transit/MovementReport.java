package org.singlewindow.transit;

import java.time.Instant;
import org.singlewindow.kernel.Mrn;

/** What somebody tells of a movement. @param office where it happened; empty where they do not say */
public record MovementReport(Mrn mrn, MovementStep step, Instant at, String office, EventDetails details) {

    /** Whether it was on paper while something had failed. */
    boolean isFromPaper() {
        return details.fallback().isPresent();
    }
}
