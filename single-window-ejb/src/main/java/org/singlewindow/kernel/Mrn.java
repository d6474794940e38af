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

    private static final int LENGTH = 18;
    private static final int COUNTRY = 2;
    private static final int FREE = 4;
    private static final int LONGEST_WRITTEN = 60;

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

    /**
     * The number that somebody typed, however: with blanks or dashes, in small letters, with letters of another
     * alphabet, or with O and I where 0 and 1 belong. The check digit says whether it is one.
     */
    public static Optional<Mrn> written(String text) {
        if (text.length() > LONGEST_WRITTEN) {
            return Optional.empty();
        }
        String folded = FoldedNumber.of("", text).whole();
        return parse(folded).or(() -> parse(withDigits(folded)));
    }

    /** The one that issued it. */
    public CountryCode country() {
        return new CountryCode(value.substring(COUNTRY, FREE));
    }

    private static String withDigits(String folded) {
        return folded.length() != LENGTH ? folded
                : digits(folded.substring(0, COUNTRY)) + folded.substring(COUNTRY, FREE)
                        + digits(folded.substring(FREE));
    }

    private static String digits(String text) {
        return text.replace('O', '0').replace('I', '1');
    }

    @Override
    public String toString() {
        return value;
    }
}
