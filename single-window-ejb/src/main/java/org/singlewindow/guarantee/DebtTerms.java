package org.singlewindow.guarantee;

import java.time.Period;
import java.util.Map;

/**
 * How long a claim has to wait after the notice, by when it has to be made, and how long there is to answer it. Of a
 * TIR carnet the convention says so (article 11); of the others a month and three years (UCC articles 103 and 108).
 *
 * @param waits  after the day of the notice
 * @param lasts  after that day
 * @param answer from the claim on
 */
record DebtTerms(Period waits, Period lasts, Period answer) {

    private static final DebtTerms USUAL = new DebtTerms(Period.ofMonths(1), Period.ofYears(3), Period.ofDays(30));

    private static final Map<GuaranteeType, DebtTerms> OTHERS = Map.of(GuaranteeType.TIR,
            new DebtTerms(Period.ofMonths(1), Period.ofYears(2), Period.ofMonths(3)));

    static DebtTerms of(GuaranteeType type) {
        return OTHERS.getOrDefault(type, USUAL);
    }
}
