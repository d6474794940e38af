package org.singlewindow.kernel;

import java.util.Optional;

/**
 * A number that papers, containers, seals, vehicles, firms or declarations bear, as it is looked for: the same however
 * somebody wrote it, with blanks, dashes or dots, in small letters, or with letters of another alphabet that look like
 * Latin ones. O and 0, I and 1 are one, as nobody can tell them apart on a seal. What was written is kept elsewhere and
 * shown.
 *
 * @param value letters and digits alone
 */
public record NormalNumber(String value) {

    /** Shorter ones are on too many papers to lead to one. */
    private static final int SHORTEST = 3;
    /** As long as the longest reference of the WCO Data Model. */
    private static final int LONGEST = 70;

    public NormalNumber {
        if (value.length() < SHORTEST || value.length() > LONGEST || !value.equals(normal(value))) {
            throw new IllegalArgumentException("'" + value + "' is no number in its normal form");
        }
    }

    /** Nothing where it has no digit, so that it is a word, or hardly a character, or goes on like a text. */
    public static Optional<NormalNumber> of(String written) {
        if (written.length() > 2 * LONGEST || written.codePoints().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String normal = normal(written);
        return normal.length() < SHORTEST || normal.length() > LONGEST ? Optional.empty()
                : Optional.of(new NormalNumber(normal));
    }

    /** Most are in it as they are written, and every declaration has some dozens. */
    private static boolean isNormal(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if ((c < 'A' || c > 'Z' || plain(c) != c) && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String normal(String written) {
        if (isNormal(written)) {
            return written;
        }
        StringBuilder normal = new StringBuilder(written.length());
        LookAlike.folded(written).codePoints().filter(Character::isLetterOrDigit).map(NormalNumber::plain)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }

    private static int plain(int c) {
        return switch (c) {
            case 'O' -> '0';
            case 'I' -> '1';
            default -> c;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
