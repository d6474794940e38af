package org.singlewindow.web.transit;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * A place on the way of a movement as it is drawn, or what happened between two of them.
 *
 * @param key  of a text that says what it is, where it is no office
 * @param name of the office, or what is said of what happened
 */
public record RouteStop(Mark mark, String key, String name, String code, CountryCode country, Optional<Instant> at) {

    /** How it stands there. */
    public enum Mark {
        DONE,
        /** Where the goods did not come, and will not any more. */
        NEVER,
        /** Where the goods are, or were last. */
        HERE, EXPECTED, LATE, REFUSED,
        /** Something went wrong. */
        INCIDENT,
        /** Other seals were put on. */
        SEALS
    }

    RouteStop marked(Mark other) {
        return new RouteStop(other, key, name, code, country, at);
    }

    RouteStop never() {
        return new RouteStop(Mark.NEVER, key, name, code, country, Optional.empty());
    }

    boolean isAhead() {
        return mark == Mark.EXPECTED || mark == Mark.LATE;
    }
}
