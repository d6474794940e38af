package org.singlewindow.kernel;

/**
 * The check digit of container numbers (ISO 6346), which customs uses for movement and guarantee references as well.
 *
 * <p>Each character has a value (0–9 as they are, letters from A = 10 upwards leaving out the multiples of 11) and a
 * weight that doubles from left to right; the digit is the sum modulo 11, and 10 is written 0.
 */
public final class CheckDigit {

    private static final int[] LETTERS = letters();

    private CheckDigit() {
    }

    /** The digit, 0 to 9, that belongs behind {@code body} (capital letters and digits only). */
    public static int of(CharSequence body) {
        return remainder(body) % 10;
    }

    /**
     * True where the remainder is 10: its digit 0 cannot be told from a true 0, so such serials are better not issued.
     */
    public static boolean isAmbiguous(CharSequence body) {
        return remainder(body) == 10;
    }

    private static int remainder(CharSequence body) {
        long sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (long) value(body.charAt(i)) << i;
        }
        return (int) (sum % 11);
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return LETTERS[c - 'A'];
        }
        throw new IllegalArgumentException("no check digit value for '" + c + "'");
    }

    private static int[] letters() {
        int[] values = new int[26];
        int next = 10;
        for (int i = 0; i < values.length; i++, next++) {
            if (next % 11 == 0) {
                next++;
            }
            values[i] = next;
        }
        return values;
    }
}
