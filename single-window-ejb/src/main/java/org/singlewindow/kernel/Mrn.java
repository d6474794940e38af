package org.singlewindow.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A movement reference number such as {@code 26UZ00000000001KJ4}: two digits of the year, the country that issued it,
 * twelve free characters, a letter for the procedure (J: none of exit or entry summary) and a check digit. The form is
 * that of NCTS since 2024.
 */
public record Mrn(String value) {

    private static final Pattern FORM = Pattern.compile("(2[4-9]|[3-9][0-9])[A-Z]{2}[A-Z0-9]{12}[J-M][0-9]");

    public Mrn {
        if (!FORM.matcher(value).matches() || CheckDigit.of(value.substring(0, 17)) != value.charAt(17) - '0') {
            throw new IllegalArgumentException(value + " is not a movement reference number");
        }
    }

    /**
     * The number for a serial, or nothing where its check digit would be ambiguous: the caller takes the next serial
     * then.
     *
     * @param year   four digits
     * @param serial 0 up to 36^12 - 1
     */
    public static Optional<Mrn> of(int year, CountryCode country, long serial) {
        String free = Long.toString(serial, 36).toUpperCase(java.util.Locale.ROOT);
        String body = Integer.toString(year % 100) + country.value() + "0".repeat(12 - free.length()) + free + "J";
        return CheckDigit.isAmbiguous(body) ? Optional.empty() : Optional.of(new Mrn(body + CheckDigit.of(body)));
    }

    /** The number in {@code text}, or nothing where it is none. */
    public static Optional<Mrn> parse(String text) {
        try {
            return Optional.of(new Mrn(Blanks.strip(text)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
