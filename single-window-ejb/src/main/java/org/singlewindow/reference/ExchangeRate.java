package org.singlewindow.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * What foreign money is worth in a country's own from a day on, until the next.
 *
 * @param currency ISO 4217 code of the foreign money
 * @param units    how many units of it are worth
 * @param rate     so many units of the country's own
 */
public record ExchangeRate(String currency, int units, BigDecimal rate, LocalDate from) {

    /** What one unit is worth. */
    BigDecimal ofOne() {
        return rate.divide(BigDecimal.valueOf(units), MathContext.DECIMAL64);
    }
}
