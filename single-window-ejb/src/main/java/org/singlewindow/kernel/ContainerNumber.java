package org.singlewindow.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a freight container (ISO 6346), such as {@code CSQU3054383}: three letters of its owner, one for the
 * kind of equipment, six digits and a check digit, which may be wrong: real documents have such, and it is still this
 * container that they mean.
 */
public record ContainerNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[UJZ][0-9]{7}");
    private static final int BODY = 10;

    public ContainerNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(value + " is not the number of a container");
        }
    }

    /** Nothing where it is of another form: containers of railways, tanks and bins have numbers of their own. */
    public static Optional<ContainerNumber> parse(String text) {
        return text.length() == BODY + 1 && FORM.matcher(text).matches() ? Optional.of(new ContainerNumber(text))
                : Optional.empty();
    }

    /** The check digit that belongs behind the rest. */
    public int due() {
        return CheckDigit.of(value.substring(0, BODY));
    }

    public boolean isRight() {
        return due() == value.charAt(BODY) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}
