package org.singlewindow.kernel;

import java.util.Locale;
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
        String code = text == null ? "" : Blanks.strip(text).toUpperCase(Locale.ROOT);
        return FORM.matcher(code).matches() ? Optional.of(new CountryCode(code)) : Optional.empty();
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
