package org.singlewindow.retention;

import java.time.Instant;
import java.util.Optional;

/** A hold as it is shown; what is said of its lifting is empty while it stands. */
public record HoldView(long id, String country, String reason, String setBy, Instant setAt, Optional<String> liftedBy,
        Optional<Instant> liftedAt, Optional<String> liftReason) {

    /** For pages. */
    public boolean standing() {
        return liftedAt.isEmpty();
    }
}
