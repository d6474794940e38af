package org.singlewindow.wco;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value from a document as a message may show it: short, on one line, nothing that a terminal or a log would obey.
 */
final class Excerpt {

    private static final int LONGEST = 80;
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Excerpt() {
    }

    static String of(CharSequence text) {
        var excerpt = new StringBuilder();
        int end = end(text);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                excerpt.append(c).append(text.charAt(++i));
            } else if (Character.isWhitespace(c)) {
                excerpt.append(' ');
            } else {
                excerpt.append(harmless(c) ? c : '\uFFFD');
            }
        }
        return text.length() > LONGEST ? excerpt.append('…').toString() : excerpt.toString();
    }

    /** Behind the last whole character, with all marks that stand on it, that there is room for. */
    private static int end(CharSequence text) {
        int end = 0;
        if (text.length() > LONGEST) {
            Matcher each = CHARACTER.matcher(text);
            while (each.find() && each.end() <= LONGEST) {
                end = each.end();
            }
        }
        return text.length() <= LONGEST ? text.length() : end > 0 ? end : LONGEST;
    }

    /** Controls, and the format characters that reorder text on a screen, are not shown. */
    private static boolean harmless(char c) {
        return !Character.isISOControl(c) && !Character.isSurrogate(c) && Character.getType(c) != Character.FORMAT;
    }
}
