package org.singlewindow.guarantee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a country takes guarantees of a type, and what its guarantors ask for them.
 *
 * @param cost    percent of what is covered, for one movement
 * @param minimum the least that is asked, in the country's own money
 * @param until   the last day; empty where there is none
 */
public record FormTerms(GuaranteeType type, BigDecimal cost, BigDecimal minimum, LocalDate from,
        Optional<LocalDate> until) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
