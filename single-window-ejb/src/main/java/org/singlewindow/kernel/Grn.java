package org.singlewindow.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A guarantee reference number such as {@code 26UZ0000000000012}: two digits of the year, the country of guarantee,
 * twelve free characters and a check digit over all before it. A voucher has a letter and six digits more, which stand
 * outside of the check digit. The form is that of NCTS.
 */
public record Grn(String value) implements Comparable<Grn> {

    private static final Pattern FORM = Pattern.compile("[0-9]{2}[A-Z]{2}[A-Z0-9]{12}[0-9](?:[A-Z][0-9]{6})?");

    private static final int COUNTRY = 2;
    private static final int FREE = 4;
    private static final int FREE_LENGTH = 12;
    private static final int DIGIT = 16;
    private static final int WITHOUT_VOUCHER = 17;
    private static final int LONGEST_VOUCHER = 999_999;
    private static final int LONGEST_WRITTEN = 60;

    public Grn {
        if (!FORM.matcher(value).matches() || CheckDigit.of(value.substring(0, DIGIT)) != value.charAt(DIGIT) - '0') {
            throw new IllegalArgumentException(value + " is not a guarantee reference number");
        }
    }

    /**
     * The number for a serial, or nothing where its check digit would be ambiguous: the caller takes the next serial
     * then.
     *
     * @param year   four digits
     * @param serial 0 up to 36^12 - 1
     */
    public static Optional<Grn> of(int year, CountryCode country, long serial) {
        String free = Long.toString(serial, 36).toUpperCase(Locale.ROOT);
        String body = "%02d".formatted(year % 100) + country.value() + "0".repeat(FREE_LENGTH - free.length()) + free;
        return CheckDigit.isAmbiguous(body) ? Optional.empty() : Optional.of(new Grn(body + CheckDigit.of(body)));
    }

    /** The number in {@code text}, or nothing where it is none. */
    public static Optional<Grn> parse(String text) {
        try {
            return Optional.of(new Grn(Blanks.strip(text)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** The number that somebody typed, however: with blanks or dashes, in small letters, in another alphabet's. */
    public static Optional<Grn> written(String text) {
        return text.length() > LONGEST_WRITTEN ? Optional.empty() : parse(FoldedNumber.of("", text).whole());
    }

    /** The country of guarantee. */
    public CountryCode country() {
        return new CountryCode(value.substring(COUNTRY, FREE));
    }

    public boolean isVoucher() {
        return value.length() > WITHOUT_VOUCHER;
    }

    /** The guarantee under which a voucher was issued; itself where it is none. */
    public Grn undertaking() {
        return isVoucher() ? new Grn(value.substring(0, WITHOUT_VOUCHER)) : this;
    }

    /** One of the vouchers of this guarantee, from 1. */
    public Grn voucher(int number) {
        if (isVoucher() || number < 1 || number > LONGEST_VOUCHER) {
            throw new IllegalArgumentException(value + " has no voucher " + number);
        }
        return new Grn(value + "A%06d".formatted(number));
    }

    @Override
    public int compareTo(Grn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
