package org.singlewindow.audit;

import java.time.Instant;
import java.util.List;

/**
 * A seal with all that it was made of: whoever hashes {@code previous} and then the hashes of the lines has
 * {@code hash}. Of lines that are about something else no more is told than their hash.
 */
public record SealProof(long number, byte[] previous, byte[] hash, Instant sealedAt, List<Line> lines) {

    /** One line under the seal, in its place. */
    public record Line(String tx, long id, byte[] hash) {}

    /** From 1; 0 where the line is not under this seal. */
    public int place(ProvableLine wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id() == wanted.id() && lines.get(i).tx().equals(wanted.tx())) {
                return i + 1;
            }
        }
        return 0;
    }
}
