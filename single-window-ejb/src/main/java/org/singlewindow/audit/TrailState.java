package org.singlewindow.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the checks of the audit trail: the one that runs, the last that ended, and the last that ended of
 * the whole trail.
 */
public record TrailState(Optional<TrailCheck> running, Optional<TrailCheck> lastEnded, Optional<TrailCheck> lastWhole) {

    static final TrailState NONE = new TrailState(Optional.empty(), Optional.empty(), Optional.empty());

    /** Longer than the pause between two checks, and as long as nothing may be heard of one that runs. */
    private static final Duration LONGEST_WITHOUT = Duration.ofMinutes(30);

    public enum Word {
        /** Since the tables are there; for the first minute or two. */
        NOT_CHECKED,
        RIGHT,
        BROKEN,
        /** What was found is old, and nobody is checking. */
        OVERDUE
    }

    public boolean isBroken() {
        return lastEnded.filter(TrailCheck::isBroken).isPresent();
    }

    public Word word(Instant now) {
        if (isBroken()) {
            return Word.BROKEN;
        }
        if (lastEnded.isEmpty()) {
            return Word.NOT_CHECKED;
        }
        Instant heard = running.map(TrailCheck::seenAt).or(() -> lastEnded.flatMap(TrailCheck::endedAt))
                .orElse(Instant.MIN);
        return heard.isBefore(now.minus(LONGEST_WITHOUT)) ? Word.OVERDUE : Word.RIGHT;
    }
}
