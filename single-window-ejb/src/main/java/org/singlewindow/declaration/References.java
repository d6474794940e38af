package org.singlewindow.declaration;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.singlewindow.kernel.CountryCode;

/**
 * What the lodgement rules ask of the world, so that they themselves stay pure.
 *
 * @param isRegistered whether a participant has this code, active or not
 */
record References(LocalDate today, CodeBook codes, Predicate<String> officeExists, Predicate<CountryCode> takesPart,
                  Predicate<String> isRegistered, Lodger lodger) {

    /** The code lists as they stand today where it is lodged. */
    @FunctionalInterface
    interface CodeBook {
        boolean has(String list, String code);
    }

    boolean has(String list, String code) {
        return codes.has(list, code);
    }

    /** Who lodges: its code, and the country in which it does. */
    record Lodger(String code, CountryCode country) {
    }
}
