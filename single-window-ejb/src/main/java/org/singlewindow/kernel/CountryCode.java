package org.singlewindow.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A country by its two letters in ISO 3166-1, such as {@code UZ}. Whether such a country exists or takes part is for
 * the reference data.
 */
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    public CountryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(value + " is not a country code");
        }
    }

    public static Optional<CountryCode> parse(String text) {
        String code = text == null ? "" : Blanks.strip(text).toUpperCase(java.util.Locale.ROOT);
        return FORM.matcher(code).matches() ? Optional.of(new CountryCode(code)) : Optional.empty();
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
