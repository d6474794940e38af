package org.singlewindow.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Called;
import org.singlewindow.identity.Participant;

/**
 * A mandate as whoever may read it sees it.
 *
 * @param version rises with every change
 * @param first   the day it begins with
 * @param last    the day with whose end it runs out
 * @param state   as it stands now
 * @param end     where one of them ended it before its time
 */
public record MandateView(long number, int version, Firm trader, Firm broker, List<Procedure> procedures,
        Representation representation, LocalDate first, LocalDate last, MandateState state, Instant givenAt,
        String givenBy, Optional<End> end) {

    /** One of the two. */
    public record Firm(String code, Called called) {

        static Firm of(Participant participant) {
            return new Firm(participant.code(), participant.called());
        }
    }

    /** When it was ended, and by whose sign-in. */
    public record End(Instant at, String by) {}
}
