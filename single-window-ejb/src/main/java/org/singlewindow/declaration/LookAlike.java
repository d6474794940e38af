package org.singlewindow.declaration;

import java.text.Normalizer;
import java.util.Locale;

/** What the number of a participant looks like to people, whatever characters it is made of. */
final class LookAlike {

    /** Capital letters of other alphabets that nobody can tell from Latin ones, each above the Latin one. */
    private static final String OTHERS = "АВЕЅІЈКМНОРСТУХԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "ABESIJKMHOPCTYXQWABEZHIKMNOPTYX";

    private static final int MINUS = 0x2212;

    private LookAlike() {
    }

    /** In Latin letters, digits and hyphens, as far as it looks like them; without what does not show. */
    static String folded(String number) {
        if (isPlain(number)) {
            return number.toUpperCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).codePoints()
                .filter(LookAlike::shows).map(LookAlike::latin).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The first character that is none of a number, by its own number; none shows what it is. */
    static String foreign(String number) {
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

    private static int latin(int c) {
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == MINUS) {
            return '-';
        }
        int digit = Character.digit(c, 10);
        int other = OTHERS.indexOf(c);
        return digit >= 0 ? '0' + digit : other >= 0 ? LATIN.charAt(other) : c;
    }
}
