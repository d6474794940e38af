package org.singlewindow.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** A commodity code of the Harmonized System or a national extension of it, two to fourteen digits, such as {@code 080830}. */
public record HsCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{2,14}");
    private static final Pattern SPACING = Pattern.compile("[\\s.]");

    public HsCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(value + " is not a commodity code");
        }
    }

    public static Optional<HsCode> parse(String text) {
        String digits = text == null ? "" : SPACING.matcher(text).replaceAll("");
        return FORM.matcher(digits).matches() ? Optional.of(new HsCode(digits)) : Optional.empty();
    }

    /** True where this code lies under the chapter, heading or subheading {@code prefix}; every code lies under the empty one. */
    public boolean isUnder(String prefix) {
        return value.startsWith(prefix);
    }

    @Override
    public String toString() {
        return value;
    }
}
