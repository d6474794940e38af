package org.singlewindow.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** What a number or code looks like to people, whatever characters it is made of. */
public final class LookAlike {

    /** Capital letters of other alphabets that nobody can tell from Latin ones or from a digit, each above that. */
    private static final String OTHERS = "АВЕЅІЈКМНОРСТУХԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧՕЗ";
    private static final String PLAIN = "ABESIJKMHOPCTYXQWABEZHIKMNOPTYXO3";

    private static final int MINUS = 0x2212;
    private static final int DECIMAL = 10;

    private LookAlike() {
    }

    /** In Latin letters, digits and hyphens, as far as it looks like them; without what does not show. */
    public static String folded(String number) {
        if (isPlain(number)) {
            return number.toUpperCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).codePoints()
                .filter(LookAlike::shows).map(LookAlike::plain).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The first character that is none of a number, by its own number; none shows what it is. */
    public static String foreign(String number) {
        return number.strip().codePoints().filter(c -> !isPlain(c)).mapToObj("U+%04X"::formatted).findFirst()
                .orElse("");
    }

    private static boolean isPlain(String number) {
        return number.codePoints().allMatch(LookAlike::isPlain);
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c < 0x7F;
    }

    /** Neither blanks nor marks without a width. */
    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> true;
        };
    }

    /** Whether it is of another alphabet and looks like a Latin letter or a digit, as a capital at least. */
    static boolean isDeceptive(int c) {
        return OTHERS.indexOf(Character.toUpperCase(c)) >= 0;
    }

    private static int plain(int c) {
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == MINUS) {
            return '-';
        }
        int digit = Character.digit(c, DECIMAL);
        int other = OTHERS.indexOf(c);
        return digit >= 0 ? '0' + digit : other >= 0 ? PLAIN.charAt(other) : c;
    }
}
