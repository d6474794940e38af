package org.singlewindow.wco;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the schema demands of a value, as a question whose yes is certain. To a no the validator may still say yes: of
 * what hardly ever stands in a value (letters beyond the first 65,536, marks of direction, line ends within a name)
 * nothing is claimed.
 *
 * @param maxLength in units of UTF-16, of which there are never fewer than letters
 */
record SureValue(Base base, Form form, int maxLength, int totalDigits, int fractionDigits, Set<String> values) {

    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final Map<String, Form> PATTERNS = Map.of(".*[^\\s].*", Form.FILLED, "([0-9])*", Form.DIGITS,
            "([a-zA-Z])*", Form.LETTERS, "(20\\d{6})(\\d{6}(Z|[-+]\\d\\d))?", Form.MOMENT);

    /** Types of XML Schema; of a string the blanks count, around the others they do not. */
    private enum Base {
        STRING, TOKEN, DECIMAL
    }

    /** What the patterns of our schemas ask for. */
    private enum Form { ANY, FILLED, DIGITS, LETTERS, MOMENT, NUMBER }

    /** @param type local name of a type of XML Schema */
    static SureValue of(String type) {
        Base base = switch (type) {
            case "string", "token", "decimal" -> Base.valueOf(type.toUpperCase(Locale.ROOT));
            default -> throw new IllegalStateException("the sure reader does not know the type " + type);
        };
        return new SureValue(base, base == Base.DECIMAL ? Form.NUMBER : Form.ANY, NO_LIMIT, NO_LIMIT, NO_LIMIT,
                Set.of());
    }

    /** The same with one demand more. */
    SureValue with(String facet, String value) {
        boolean number = base == Base.DECIMAL;
        if (facet.equals("totalDigits") && number) {
            return limited(NO_LIMIT, Integer.parseInt(value), NO_LIMIT);
        } else if (facet.equals("fractionDigits") && number) {
            return limited(NO_LIMIT, NO_LIMIT, Integer.parseInt(value));
        } else if (facet.equals("maxLength") && !number) {
            return limited(Integer.parseInt(value), NO_LIMIT, NO_LIMIT);
        } else if (facet.equals("pattern") && form == Form.ANY && PATTERNS.containsKey(value)) {
            return new SureValue(base, PATTERNS.get(value), maxLength, totalDigits, fractionDigits, values);
        } else if (facet.equals("enumeration") && !number) {
            Set<String> more = new HashSet<>(values);
            more.add(value);
            return new SureValue(base, form, maxLength, totalDigits, fractionDigits, Set.copyOf(more));
        }
        throw new IllegalStateException("the sure reader does not know " + facet + ' ' + value + " of a " + base);
    }

    private SureValue limited(int length, int total, int fraction) {
        return new SureValue(base, form, Math.min(length, maxLength), Math.min(total, totalDigits),
                Math.min(fraction, fractionDigits), values);
    }

    boolean isSure(char[] text, int length) {
        int start = 0;
        int end = length;
        if (base != Base.STRING) {
            while (start < end && text[start] <= ' ') {
                start++;
            }
            while (start < end && text[end - 1] <= ' ') {
                end--;
            }
        }
        return end - start <= maxLength && fits(text, start, end)
                && (values.isEmpty() || values.contains(new String(text, start, end - start)));
    }

    private boolean fits(char[] text, int start, int end) {
        return switch (form) {
            case ANY -> isPlain(text, start, end);
            case FILLED -> isFilled(text, start, end);
            case DIGITS -> digits(text, start, end) == end;
            case LETTERS -> letters(text, start, end) == end;
            case MOMENT -> isMoment(text, start, end);
            case NUMBER -> isNumber(text, start, end);
        };
    }

    private static boolean isPlain(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isOdd(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** Something is to be seen, and nothing at which a line may end. */
    private static boolean isFilled(char[] text, int start, int end) {
        boolean seen = false;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c < ' ' || c >= 0x7F && (c <= 0x9F || isOdd(c))) {
                return false;
            }
            seen = seen || !XmlBlanks.isBlank(c);
        }
        return seen;
    }

    /** Marks of direction, of which some are refused, ends of lines and paragraphs, halves of letters. */
    private static boolean isOdd(char c) {
        return c >= 0x2028 && c <= 0x202E || Character.isSurrogate(c);
    }

    /** {@code 20260131} or {@code 20260131120000Z}, the latter also with hours before or after. */
    private static boolean isMoment(char[] text, int start, int end) {
        int date = digits(text, start, end) - start;
        if (date < 8 || text[start] != '2' || text[start + 1] != '0') {
            return false;
        }
        int rest = end - start - date;
        return date == 8 ? rest == 0
                : date == 14 && (rest == 1 && text[end - 1] == 'Z' || rest == 3 && isSign(text[end - 3])
                        && digits(text, end - 2, end) == end);
    }

    /** With digits on both sides of a point, if there is one. Zeros that do not count are not counted. */
    private boolean isNumber(char[] text, int start, int end) {
        int from = start < end && isSign(text[start]) ? start + 1 : start;
        int point = digits(text, from, end);
        int to = end;
        if (point == from || point < end && (text[point] != '.' || point + 1 == end
                || digits(text, point + 1, end) != end)) {
            return false;
        }
        while (from < point && text[from] == '0') {
            from++;
        }
        while (to > point + 1 && text[to - 1] == '0') {
            to--;
        }
        int fraction = Math.max(0, to - point - 1);
        return fraction <= fractionDigits && point - from + fraction <= totalDigits;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    /** Where the digits end that begin there. */
    private static int digits(char[] text, int start, int end) {
        int at = start;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    private static int letters(char[] text, int start, int end) {
        int at = start;
        while (at < end && (text[at] >= 'a' && text[at] <= 'z' || text[at] >= 'A' && text[at] <= 'Z')) {
            at++;
        }
        return at;
    }
}
