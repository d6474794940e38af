package org.singlewindow.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * The first place where the audit trail is not as it was sealed.
 *
 * @param seal     number of the seal that does not fit
 * @param sealedAt when that seal was made, by its own word; empty where it is not there
 * @param expected lines under it, by its own word
 * @param found    lines that are there
 */
public record Breach(Kind kind, long seal, Optional<Instant> sealedAt, long expected, long found) {

    public enum Kind {
        /** The seal is not there. */
        SEAL_MISSING("seal %1$d is missing"),
        /** The seal follows upon another than the one before it. */
        SEAL_EXCHANGED("seal %1$d was exchanged"),
        /** A seal that an earlier check found right is not there any more, or is another. */
        SEALS_REPLACED("seal %1$d, which had been found right before, is missing or was exchanged"),
        LINES_MISSING("under seal %1$d lines are missing: %2$d of %3$d are there"),
        LINES_ADDED("under seal %1$d are more than the %3$d lines that were sealed"),
        LINE_CHANGED("a line under seal %1$d, or the seal itself, was changed");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    static Breach ofSeal(Kind kind, long seal) {
        return new Breach(kind, seal, Optional.empty(), 0, 0);
    }

    /** In English, for logs and terminals. */
    @Override
    public String toString() {
        return kind.sentence.formatted(seal, found, expected)
                + sealedAt.map(at -> " (sealed at " + at + ")").orElse("");
    }
}
