package org.singlewindow.wco;

/**
 * A value from a document as a message may show it: short, on one line, nothing that a terminal or a log would obey.
 */
final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {
    }

    static String of(CharSequence text) {
        var excerpt = new StringBuilder();
        for (int i = 0; i < text.length() && excerpt.length() < LONGEST; i++) {
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

    /** Controls, and the format characters that reorder text on a screen, are not shown. */
    private static boolean harmless(char c) {
        return !Character.isISOControl(c) && !Character.isSurrogate(c) && Character.getType(c) != Character.FORMAT;
    }
}
