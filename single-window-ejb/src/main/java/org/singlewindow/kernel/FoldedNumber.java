package org.singlewindow.kernel;

/**
 * A firm's number for comparing it, however it was written. What was typed is kept and shown.
 *
 * @param whole without blanks and signs, in plain digits and capitals, letters that look Latin as such: with the same
 *              one it is the same firm
 * @param core  without the letters of the country and zeros in front as well: it may be the same firm
 */
public record FoldedNumber(String whole, String core) {

    public static FoldedNumber of(String country, String number) {
        String whole = LookAlike.folded(number).codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        String bare = whole.startsWith(country) && whole.length() > country.length()
                ? whole.substring(country.length()) : whole;
        return new FoldedNumber(whole, bare.replaceFirst("^0+(?=.)", ""));
    }
}
