package org.singlewindow.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * One country's side of a crossing.
 *
 * @param id        stable for ever, whatever its country's files say later; what belongs to the post refers to it
 * @param neighbour country on the other side
 * @param unLocode  empty where the place has none
 * @param modes     UN/ECE Recommendation 19 digits with blanks between, such as {@code 2 3} for rail and road
 * @param retiredOn since when its country no longer names it; empty while it does
 */
public record BorderPost(int id, String code, CountryCode country, String name, CountryCode neighbour, String unLocode,
        String modes, Optional<LocalDate> retiredOn) {}
