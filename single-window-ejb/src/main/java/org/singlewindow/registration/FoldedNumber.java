package org.singlewindow.registration;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A firm's number for comparing it, however it was written. What was typed is kept and shown.
 *
 * @param whole without blanks and signs, in plain digits and capitals: with the same one it is the same firm
 * @param core  without the letters of the country and zeros in front as well: it may be the same firm
 */
record FoldedNumber(String whole, String core) {

    private static final int DECIMAL = 10;

    static FoldedNumber of(String country, String number) {
        var folded = new StringBuilder();
        Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit)
                .map(c -> Character.isDigit(c) ? Character.forDigit(Character.digit(c, DECIMAL), DECIMAL) : c)
                .forEach(folded::appendCodePoint);
        String whole = folded.toString();
        String bare = whole.startsWith(country) && whole.length() > country.length()
                ? whole.substring(country.length()) : whole;
        return new FoldedNumber(whole, bare.replaceFirst("^0+(?=.)", ""));
    }
}
