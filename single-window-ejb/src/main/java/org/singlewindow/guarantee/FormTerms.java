package org.singlewindow.guarantee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a country takes guarantees of a type, and what its guarantors ask for them.
 *
 * @param cost     percent of what is covered, for one movement
 * @param minimum  the least that is asked, in the country's own money
 * @param until    the last day; empty where there is none
 * @param arrivals behind the last day it is still taken for goods that arrive in the country until this one; empty
 *                 where it is not
 */
public record FormTerms(GuaranteeType type, BigDecimal cost, BigDecimal minimum, LocalDate from,
        Optional<LocalDate> until, Optional<LocalDate> arrivals) {

    public FormTerms(GuaranteeType type, BigDecimal cost, BigDecimal minimum, LocalDate from,
            Optional<LocalDate> until) {
        this(type, cost, minimum, from, until, Optional.empty());
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /** @param arrival when the goods arrive there, at the latest */
    boolean takes(LocalDate day, LocalDate arrival) {
        return holdsOn(day) || !day.isBefore(from) && arrivals.filter(last -> !arrival.isAfter(last)).isPresent();
    }
}
