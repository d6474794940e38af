package org.singlewindow.transit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/**
 * A movement as somebody sees it.
 *
 * @param seals      on the goods now
 * @param guarantees without their access codes
 * @param turn       whose it is
 * @param offered    what whoever looks may tell now
 */
public record MovementView(MovementRow row, Place departure, Place destination, List<Leg> operations,
        List<String> seals, List<Secured> guarantees, List<Line> events, MovementTurn turn,
        Set<MovementStep> offered) {

    public MovementView {
        operations = List.copyOf(operations);
        seals = List.copyOf(seals);
        guarantees = List.copyOf(guarantees);
        events = List.copyOf(events);
        offered = Set.copyOf(offered);
    }

    public Mrn mrn() {
        return row.mrn();
    }

    /** An office; both empty where none is named. */
    public record Place(String code, String name) {}

    /**
     * A guarantee and what is locked of it.
     *
     * @param amount as declared
     * @param state  of what is locked; empty where nothing ever was
     * @param open   what is locked of it now
     */
    public record Secured(int position, String type, String grn, Sum amount, Optional<String> state,
            Optional<Sum> open, Optional<Instant> lockedAt, Optional<Instant> creditedAt) {}

    /** An amount and its currency, as they are written. */
    public record Sum(String amount, String currency) {}

    /** An event. @param country of the authority that told it */
    public record Line(int number, MovementStep step, Instant at, Instant recordedAt, String party,
            Optional<CountryCode> country, Place office, EventDetails details, MovementState state) {}
}
