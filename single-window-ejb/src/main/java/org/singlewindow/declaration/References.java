package org.singlewindow.declaration;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.singlewindow.kernel.CountryCode;

/** What the lodgement rules ask of the world, so that they themselves stay pure. */
record References(LocalDate today, Predicate<String> countryExists, Predicate<String> currencyExists, Predicate<String> officeExists,
                  Predicate<CountryCode> takesPart) {
}
