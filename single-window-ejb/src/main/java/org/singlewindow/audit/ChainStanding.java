package org.singlewindow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What the last check of the chain found, for whoever watches over the system: known without asking the database, which
 * may be away.
 */
@ApplicationScoped
public class ChainStanding {

    @Inject
    CheckBook book;

    @Inject
    Clock clock;

    private volatile TrailState seen = TrailState.NONE;

    /** Every node looks for itself, whichever checked. */
    void look() {
        seen = book.state();
    }

    public TrailState.Word word() {
        return seen.word(clock.instant());
    }

    public Optional<Instant> checkedAt() {
        return seen.lastEnded().flatMap(TrailCheck::endedAt);
    }

    /** All is right up to this seal; 0 before the first. */
    public long lastSeal() {
        return seen.lastEnded().map(TrailCheck::lastSeal).orElse(0L);
    }
}
