package org.singlewindow.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * A customs office, inland or at the border.
 *
 * @param id        stable for ever, whatever its country's files say later; what belongs to the office refers to it
 * @param unLocode  empty where the place has none
 * @param retiredOn since when its country no longer names it; empty while it does
 */
public record Office(int id, String code, CountryCode country, String name, String unLocode,
        Optional<LocalDate> retiredOn) {}
