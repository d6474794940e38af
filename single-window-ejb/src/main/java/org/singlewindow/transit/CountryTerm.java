package org.singlewindow.transit;

import java.time.LocalDate;
import java.util.Optional;

/** For how many days something may take in a country, from a day on. @param until the last day; empty: there is none */
public record CountryTerm(TermKind kind, int days, LocalDate from, Optional<LocalDate> until) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
