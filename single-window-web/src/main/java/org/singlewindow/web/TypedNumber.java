package org.singlewindow.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number as people write it: with spaces of any kind or points or commas between thousands, and a point or a comma
 * before the decimals. What may mean two things is asked, never guessed: 1,234 is twelve hundred and something to one,
 * one and something to another.
 *
 * @param plain    digits with at most one point, so written that it is read as the same again; empty where it is no
 *                 number
 * @param fraction the other meaning, where there are two; else empty
 */
public record TypedNumber(String plain, String fraction) {

    /** Nobody means a number by more than that; reading one takes the longer the longer it is. */
    private static final int LONGEST = 100;
    private static final TypedNumber NONE = new TypedNumber("", "");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern ONE_MARK = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern TWO_WAYS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern COMMAS_BETWEEN = Pattern.compile("\\d{1,3}(?:(?:,\\d{3})+\\.\\d+|(?:,\\d{3}){2,})");
    private static final Pattern POINTS_BETWEEN = Pattern.compile("\\d{1,3}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,})");

    public static TypedNumber read(String typed) {
        if (typed.length() > LONGEST) {
            return NONE;
        }
        String text = written(typed.strip());
        if (TWO_WAYS.matcher(text).matches()) {
            return new TypedNumber(text.replaceAll("[.,]", ""), text.replace(',', '.'));
        }
        if (SPACED.matcher(text).matches() || ONE_MARK.matcher(text).matches()) {
            return of(text.replace(" ", "").replace(',', '.'));
        }
        if (COMMAS_BETWEEN.matcher(text).matches()) {
            return of(text.replace(",", ""));
        }
        return POINTS_BETWEEN.matcher(text).matches() ? of(text.replace(".", "").replace(',', '.')) : NONE;
    }

    /** An amount as a use case reads it; what is no number, or may be two, as something that it takes for none. */
    public static String amount(String typed) {
        TypedNumber number = read(typed);
        return number.isOne() ? number.exact() : number.isTwo() ? typed.replace('.', ',') : typed;
    }

    private static TypedNumber of(String plain) {
        String number = new BigDecimal(plain).toPlainString();
        return new TypedNumber(TWO_WAYS.matcher(number).matches() ? number + "0" : number, "");
    }

    /**
     * Every space as one kind of it, every digit as those of ours; the apostrophe between thousands counts as a space.
     */
    private static String written(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean gap = Character.isSpaceChar(c) || Character.isWhitespace(c) || c == '\'' || c == '’';
            int digit = Character.digit(c, 10);
            out.appendCodePoint(gap ? ' ' : digit >= 0 ? '0' + digit : c);
        });
        return out.toString();
    }

    public boolean isOne() {
        return !plain.isEmpty() && fraction.isEmpty();
    }

    public boolean isTwo() {
        return !fraction.isEmpty();
    }

    /** The other meaning, written so that it has this one only. */
    public String unmistakable() {
        return of(new BigDecimal(fraction).stripTrailingZeros().toPlainString()).plain();
    }

    /** As a document says it: without the zero that only kept it apart from thousands. */
    public String exact() {
        BigDecimal number = new BigDecimal(plain);
        return (number.scale() > 3 ? number.stripTrailingZeros() : number).toPlainString();
    }
}
