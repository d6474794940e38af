package org.singlewindow.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A commodity code of the Harmonized System or a national extension of it, such as {@code 080830}: two digits for the
 * chapter, and two more for every further level, up to ten. An odd number of digits is none; as a rule the zero in
 * front was lost. It may be written in the groups of the system and of tariffs, {@code 0808 30} or {@code 08.08.30.00};
 * other groups, and more digits, may as well be two codes side by side, and are none.
 */
public record HsCode(String value) {

    private static final int COMMON_DIGITS = 6;

    private static final Pattern FORM = Pattern.compile("(?:[0-9]{2}){1,5}");

    /** The last two are how many tariffs end, {@code 0808.30.1000}, and that of the Eurasian union. */
    private static final Pattern IN_GROUPS = Pattern.compile("[0-9]{2}(?:S[0-9]{2}){1,4}|[0-9]{4}(?:S[0-9]{2}){1,3}"
            .concat("|[0-9]{6}(?:S[0-9]{2}){1,2}|[0-9]{6}S[0-9]{4}|[0-9]{8}S[0-9]{2}")
            .concat("|[0-9]{4}S[0-9]{2}S[0-9]{4}|[0-9]{4}S[0-9]{2}S[0-9]{3}S[0-9]").replace("S", "[\\s.]+"));
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
        return text == null || !IN_GROUPS.matcher(text).matches() ? Optional.empty()
                : Optional.of(new HsCode(SPACING.matcher(text).replaceAll("")));
    }

    /** The first two digits. */
    public String chapter() {
        return value.substring(0, 2);
    }

    /** The first six digits, which all tariffs have in common; empty where there are fewer. */
    public Optional<String> findSubheading() {
        return value.length() < COMMON_DIGITS ? Optional.empty() : Optional.of(value.substring(0, COMMON_DIGITS));
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
