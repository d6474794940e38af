package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.mandate.MandateView;
import org.singlewindow.mandate.Mandates;

/**
 * A mandate.
 *
 * @param from    the day it begins with, where both firms are
 * @param until   the day with whose end it runs out
 * @param endedAt when one of them ended it before its time
 */
public record MandateJson(long id, String state, Firm trader, Firm broker, List<String> procedures,
        String representation, String from, String until, Instant givenAt, String givenBy, Optional<Instant> endedAt,
        Optional<String> endedBy) {

    /** One of the two. */
    public record Firm(String code, String name) {

        private static Firm of(MandateView.Firm firm) {
            return new Firm(firm.code(), firm.called().name());
        }
    }

    /** A page; {@code next} is what to give as {@code after} to go on. */
    public record Page(Optional<Long> next, List<MandateJson> items) {

        static Page of(Mandates.Page found) {
            return new Page(found.next().isPresent() ? Optional.of(found.next().getAsLong()) : Optional.empty(),
                    found.rows().stream().map(MandateJson::of).toList());
        }
    }

    static MandateJson of(MandateView seen) {
        return new MandateJson(seen.number(), seen.state().name(), Firm.of(seen.trader()), Firm.of(seen.broker()),
                seen.procedures().stream().map(Enum::name).toList(), seen.representation().name(),
                seen.first().toString(), seen.last().toString(), seen.givenAt(), seen.givenBy(),
                seen.end().map(MandateView.End::at), seen.end().map(MandateView.End::by));
    }
}
