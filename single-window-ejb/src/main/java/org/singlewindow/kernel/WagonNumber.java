package org.singlewindow.kernel;

import java.util.Optional;

/**
 * The number of a railway wagon of twelve digits (UIC 438-2), the last of which is a check digit. Wagons of eight
 * digits, as the railways of 1520 mm have them, are none.
 */
public record WagonNumber(String value) {

    private static final int LENGTH = 12;
    private static final int TENS = 10;

    public WagonNumber {
        if (value.length() != LENGTH || !isOfDigits(value)) {
            throw new IllegalArgumentException(value + " is not the number of a wagon");
        }
    }

    public static Optional<WagonNumber> parse(String text) {
        return text.length() == LENGTH && isOfDigits(text) ? Optional.of(new WagonNumber(text)) : Optional.empty();
    }

    /** Every second digit doubled, from the last but one on: all digits together are then so many tens. */
    public boolean isRight() {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = (value.charAt(i) - '0') * ((LENGTH - i) % 2 == 0 ? 2 : 1);
            sum += digit >= TENS ? digit - TENS + 1 : digit;
        }
        return sum % TENS == 0;
    }

    private static boolean isOfDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
