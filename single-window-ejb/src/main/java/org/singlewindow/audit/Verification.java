package org.singlewindow.audit;

import java.util.Optional;

/**
 * What going along the chain of seals has found so far.
 *
 * @param reached how far it is right
 * @param seals   checked and right
 * @param lines   under those seals
 * @param breach  the first thing that does not fit; empty where all is as it was written
 */
record Verification(Mark reached, long seals, long lines, Optional<Breach> breach) {

    static Verification from(Mark mark) {
        return new Verification(mark, 0, 0, Optional.empty());
    }

    Verification with(Breach found) {
        return new Verification(reached, seals, lines, Optional.of(found));
    }

    Verification and(Mark mark, long moreLines) {
        return new Verification(mark, seals + 1, lines + moreLines, breach);
    }
}
