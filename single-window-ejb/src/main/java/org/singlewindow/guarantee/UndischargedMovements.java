package org.singlewindow.guarantee;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/** What a claim has to know of a movement; a port, because movements come after guarantees. */
public interface UndischargedMovements {

    /**
     * @param route    every country of the way
     * @param missing  since when it has not arrived, is enquired into, has discrepancies, or is being recovered; empty
     *                 where it is none of these
     * @param recovery that it is settled that a debt has arisen, and it is being recovered
     */
    record Standing(Set<CountryCode> route, Optional<Instant> missing, boolean recovery) {

        public Standing {
            route = Set.copyOf(route);
        }
    }

    /** Nothing where there is no such movement. */
    Optional<Standing> find(Mrn mrn);
}
