package org.singlewindow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the last check of the chain found, for whoever watches over the system: known without asking the database, which
 * may be away.
 */
@ApplicationScoped
public class ChainStanding {

    /** Longer than the pause between two checks, and as long as nothing is heard of one that runs. */
    private static final Duration LONGEST_WITHOUT = Duration.ofMinutes(30);

    @Inject
    CheckBook book;

    @Inject
    Clock clock;

    private volatile Optional<TrailCheck> last = Optional.empty();
    private volatile Instant heard = Instant.MIN;

    public enum Word {
        /** Since the tables are there; for the first minute or two. */
        NOT_CHECKED,
        RIGHT,
        BROKEN,
        /** What was found is old, and nobody is checking. */
        OVERDUE
    }

    /** Every node looks for itself, whichever checked. */
    void look() {
        last = book.lastEnded();
        heard = book.running().map(TrailCheck::seenAt).or(() -> last.flatMap(TrailCheck::endedAt)).orElse(Instant.MIN);
    }

    public Word word() {
        if (last.filter(TrailCheck::isBroken).isPresent()) {
            return Word.BROKEN;
        }
        if (last.isEmpty()) {
            return Word.NOT_CHECKED;
        }
        return heard.isBefore(clock.instant().minus(LONGEST_WITHOUT)) ? Word.OVERDUE : Word.RIGHT;
    }

    public Optional<Instant> checkedAt() {
        return last.flatMap(TrailCheck::endedAt);
    }

    /** All is right up to this seal; 0 before the first. */
    public long lastSeal() {
        return last.map(TrailCheck::lastSeal).orElse(0L);
    }
}
