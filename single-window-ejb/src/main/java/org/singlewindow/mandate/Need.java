package org.singlewindow.mandate;

import java.util.Optional;
import java.util.Set;

/**
 * What a mandate has to let a broker do.
 *
 * @param procedures     all of these
 * @param representation in this way; empty where it is not said
 */
public record Need(Set<Procedure> procedures, Optional<Representation> representation) {

    /** Whatever it is for. */
    public static final Need ANY = new Need(Set.of(), Optional.empty());

    public Need {
        procedures = Set.copyOf(procedures);
    }
}
