package org.singlewindow.reference;

import org.singlewindow.kernel.CountryCode;

/**
 * One country's side of a crossing.
 *
 * @param neighbour country on the other side
 * @param unLocode  empty where the place has none
 * @param modes     UN/ECE Recommendation 19 digits with blanks between, such as {@code 2 3} for rail and road
 */
public record BorderPost(String code, CountryCode country, String name, CountryCode neighbour, String unLocode,
        String modes) {}
