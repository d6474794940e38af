package org.singlewindow.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a ship (IMO A.1117(30)): seven digits, the last of which is a check digit. */
public record ShipNumber(String value) {

    private static final Pattern FORM = Pattern.compile("(?:IMO\\s*)?([0-9]{7})");
    private static final int LENGTH = 7;

    public ShipNumber {
        if (value.length() != LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(value + " is not the number of a ship");
        }
    }

    /** With {@code IMO} in front or without. */
    public static Optional<ShipNumber> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new ShipNumber(form.group(1))) : Optional.empty();
    }

    /** The last digit is the end of the sum of the others, weighted 7 to 2. */
    public boolean isRight() {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * (value.charAt(i) - '0');
        }
        return sum % 10 == value.charAt(LENGTH - 1) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
