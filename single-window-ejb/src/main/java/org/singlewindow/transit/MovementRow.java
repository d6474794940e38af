package org.singlewindow.transit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Called;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/**
 * A movement in a list.
 *
 * @param place   to go on behind
 * @param here    the country where it is or was last
 * @param overdue that it should have arrived, or that something else is
 */
public record MovementRow(long place, Mrn mrn, MovementState state, Firm holder, Optional<Firm> carrier,
        List<CountryCode> route, CountryCode here, String means, Optional<Instant> limitAt, boolean overdue) {

    public MovementRow {
        route = List.copyOf(route);
    }

    /** A participant by code and name. */
    public record Firm(String code, Called called) {}
}
