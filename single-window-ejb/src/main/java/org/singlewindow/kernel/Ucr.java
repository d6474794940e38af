package org.singlewindow.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unique reference of a consignment (WCO recommendation of 2004, ISO 15459), such as {@code 6UZ1234567-00042}: the
 * last digit of the year, the country of whoever gave it, and what makes it unique there, up to 35 characters
 * altogether. It has no check digit. One consignment may be declared more than once, for export, transit and import,
 * and by several parts, so several declarations may bear the same one.
 */
public record Ucr(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9][A-Z]{2}[A-Z0-9()/.-]{1,32}");
    private static final int COUNTRY = 1;
    private static final int REST = 3;

    public Ucr {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(value + " is not a unique reference of a consignment");
        }
    }

    public static Optional<Ucr> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Ucr(text)) : Optional.empty();
    }

    /** Two letters, of which it is not known whether they are a country. */
    public String country() {
        return value.substring(COUNTRY, REST);
    }

    @Override
    public String toString() {
        return value;
    }
}
