package org.singlewindow.declaration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule that a country has lowered, for the declarations that are lodged in it.
 *
 * @param rule  its id
 * @param until the last day; empty where there is none
 */
public record RuleSwitch(String rule, Mode mode, LocalDate from, Optional<LocalDate> until, String reason) {

    /** {@code OFF}: nothing is said of it. {@code WARNING}: it is said, and refuses nothing. */
    public enum Mode {
        OFF, WARNING
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
