package org.singlewindow.guarantee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.reference.ChargeRate;

/** What countries charge, and what money is worth, on one day. */
interface ChargesKnown {

    Optional<ChargeRate> charge(CountryCode country, HsCode code, LocalDate day);

    /** How many units of {@code to} one of {@code from} is worth, as that country counts it. */
    Optional<BigDecimal> rate(CountryCode country, String from, String to, LocalDate day);

    /** The country's own money, where it says. */
    Optional<String> currency(CountryCode country);
}
