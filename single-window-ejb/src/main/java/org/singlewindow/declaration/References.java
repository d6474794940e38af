package org.singlewindow.declaration;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.singlewindow.kernel.CountryCode;

/**
 * What the lodgement rules ask of the world, so that they themselves stay pure.
 *
 * @param isRegistered whether a participant has this code, active or not
 */
record References(LocalDate today, Predicate<String> countryExists, Predicate<String> currencyExists, Predicate<String> officeExists,
                  Predicate<CountryCode> takesPart, Predicate<String> isRegistered, Lodger lodger) {

    /** Who lodges: its code, and the country in which it does. */
    record Lodger(String code, CountryCode country) {
    }
}
