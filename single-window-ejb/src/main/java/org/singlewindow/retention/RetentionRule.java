package org.singlewindow.retention;

import java.time.LocalDate;
import org.singlewindow.kernel.CountryCode;

/**
 * How long a country keeps cases, since a day.
 *
 * @param years after the end of the case
 * @param daily what was lodged there is removed by itself when its time is over
 */
public record RetentionRule(CountryCode country, LocalDate since, int years, boolean daily) {

    /** eTIR: ten years (TIR Convention, Annex 11, article 12). */
    public static final int USUAL_YEARS = 10;
}
