package org.singlewindow.reference;

import java.time.LocalDate;
import java.util.Optional;

/** One entry of a code list and the days on which it may be used, both included. */
public record Code(String code, String name, LocalDate validFrom, Optional<LocalDate> validTo) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
