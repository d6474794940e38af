package org.singlewindow.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * A country by its two letters in ISO 3166-1, such as {@code UZ}. Whether such a country exists or takes part is for
 * the reference data.
 */
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final int LETTERS = 2;

    public CountryCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException(value + " is not a country code");
        }
    }

    public static Optional<CountryCode> parse(String text) {
        String code = text == null ? "" : Blanks.strip(text).toUpperCase(Locale.ROOT);
        return isOne(code) ? Optional.of(new CountryCode(code)) : Optional.empty();
    }

    /** Every declaration has some dozens, each looked at by several rules: a pattern is too slow for them. */
    private static boolean isOne(String text) {
        return text.length() == LETTERS && isCapital(text.charAt(0)) && isCapital(text.charAt(1));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Its name; the code where nobody knows one. */
    public String called(Locale language) {
        return new Locale("", value).getDisplayCountry(language);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
