package org.singlewindow.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A commodity code of the Harmonized System or a national extension of it, such as {@code 080830}: two digits for the
 * chapter, and two more for every further level, up to eighteen. An odd number of digits is none; as a rule the zero in
 * front was lost. It may be written in groups, {@code 0808 30} or {@code 08.08.30}; two codes side by side are none.
 */
public record HsCode(String value) {

    private static final Pattern FORM = Pattern.compile("(?:[0-9]{2}){1,9}");
    private static final Pattern IN_GROUPS = Pattern.compile("(?:[0-9]{2}){1,5}(?:[\\s.]+(?:[0-9]{2}){1,2})+");
    private static final Pattern SPACING = Pattern.compile("[\\s.]");

    public HsCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(value + " is not a commodity code");
        }
    }

    public static Optional<HsCode> parse(String text) {
        if (text != null && FORM.matcher(text).matches()) {
            return Optional.of(new HsCode(text)); // as most are written
        }
        String digits = text == null || !IN_GROUPS.matcher(text).matches() ? "" : SPACING.matcher(text).replaceAll("");
        return FORM.matcher(digits).matches() ? Optional.of(new HsCode(digits)) : Optional.empty();
    }

    /** The first two digits. */
    public String chapter() {
        return value.substring(0, 2);
    }

    /**
     * True where this code lies under the chapter, heading or subheading {@code prefix}; every code lies under the
     * empty one.
     */
    public boolean isUnder(String prefix) {
        return value.startsWith(prefix);
    }

    @Override
    public String toString() {
        return value;
    }
}
