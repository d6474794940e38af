package org.singlewindow.reference;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * One state of a list: as all have it, or of what one country has of its own.
 *
 * @param number  from 1, for each of them apart
 * @param edition what the list was taken from; empty of a country's own entries
 * @param by      sign-in of whoever loaded the country; {@code system} for what comes with the program
 */
record ListVersion(Optional<CountryCode> country, int number, String edition, Instant at, String by) {

    static final String SYSTEM = "system";

    boolean isOwn() {
        return country.isPresent();
    }
}
