package org.singlewindow.onboarding;

/**
 * Something wrong in a country's files.
 *
 * @param line    1-based, 0 where the whole file is meant
 * @param code    short and stable, such as {@code UNKNOWN_AGENCY}
 * @param warning true where the country can be loaded all the same
 */
public record Problem(String file, int line, String code, String text, boolean warning) {
}
