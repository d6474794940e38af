package org.singlewindow.reference;

import java.util.Optional;

/**
 * A code as a list has held it.
 *
 * @param own  whether it is the country's, and not the one that all have
 * @param came the version with which it came, or became so
 * @param went the version that has it otherwise, or no more
 */
record ListEntry(boolean own, Code code, int came, Optional<Integer> went) {

    boolean isIn(int version) {
        return came <= version && went.map(end -> version < end).orElse(true);
    }
}
