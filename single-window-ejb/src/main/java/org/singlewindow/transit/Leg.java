package org.singlewindow.transit;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * The operation of one country.
 *
 * @param sequence from 1, in the order of the way
 * @param office   where it began, or where it was refused; empty where nobody said
 */
public record Leg(int sequence, CountryCode country, String office, LegState state, Optional<Instant> startedAt,
        Optional<Instant> terminatedAt, Optional<Instant> dischargedAt) {

    static Leg of(int sequence, CountryCode country) {
        return new Leg(sequence, country, "", LegState.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Leg start(String where, Instant at) {
        return new Leg(sequence, country, where, after(LegStep.START, LegState.STARTED), Optional.of(at),
                Optional.empty(), Optional.empty());
    }

    Leg refuse(String where) {
        return new Leg(sequence, country, where, after(LegStep.REFUSE, LegState.REFUSED), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    Leg terminate(Instant at) {
        return new Leg(sequence, country, office, after(LegStep.TERMINATE, LegState.TERMINATED), startedAt,
                Optional.of(at), Optional.empty());
    }

    /** What did not end by itself ends with it: its end was shown otherwise. */
    Leg discharge(Instant at) {
        if (state == LegState.STARTED) {
            return terminate(at).discharge(at);
        }
        return state == LegState.TERMINATED
                ? new Leg(sequence, country, office, after(LegStep.DISCHARGE, LegState.DISCHARGED), startedAt,
                        terminatedAt, Optional.of(at))
                : this;
    }

    private LegState after(LegStep step, LegState to) {
        return LegMachine.STEPS.take(state, step, to);
    }
}
