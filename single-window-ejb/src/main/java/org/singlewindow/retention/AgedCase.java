package org.singlewindow.retention;

import java.time.Instant;
import java.util.Set;
import org.singlewindow.declaration.EndedCases;
import org.singlewindow.kernel.CountryCode;

/**
 * A case that is old enough to be looked at, and what is to be said of it.
 *
 * @param home      where it was lodged
 * @param concerned every country that it was sent to, and that one
 * @param keptUntil the first moment at which nobody has to keep it
 */
record AgedCase(EndedCases.Aged found, CountryCode home, Set<CountryCode> concerned, Instant keptUntil, Word word) {

    enum Word {
        /** Nobody has to keep it any more. */
        DUE,
        /** Its time is over in the country where it was lodged, and another has to keep it longer. */
        KEPT_FOR_OTHERS,
        /** Its time would be over, and a country holds it. */
        HELD,
        /** Old, and not ended, or somebody has not fetched what waits for them. */
        OPEN,
        /** Its time is not over. */
        KEPT
    }

    boolean is(Word wanted) {
        return word == wanted;
    }
}
