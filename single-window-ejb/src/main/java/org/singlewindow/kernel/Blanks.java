package org.singlewindow.kernel;

/**
 * What stands around a text and shows nothing: the blanks of every script, and marks without a width that come along
 * when something is copied from a letter or a web page. Two references that differ in nothing else look alike to
 * everybody, so they are the same.
 */
public final class Blanks {

    private Blanks() {
    }

    /** Without them at either end; inside they stay, where some scripts need them. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    static boolean isBlank(int c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
                || hasNoWidth(c) || fills(c);
    }

    /**
     * Marks that part, join or turn round what stands beside them, or choose how it looks: all that Unicode calls
     * Default_Ignorable_Code_Point, which Java has no name for, but the letters below; and the marks of annotations.
     */
    private static boolean hasNoWidth(int c) {
        return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x17B4 || c == 0x17B5 || c >= 0x180B && c <= 0x180F
                || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F
                || c >= 0xFE00 && c <= 0xFE0F || c == 0xFEFF || c >= 0xFFF0 && c <= 0xFFFB
                || c >= 0x1BCA0 && c <= 0x1BCA3 || c >= 0x1D173 && c <= 0x1D17A || c >= 0xE0000 && c <= 0xE0FFF;
    }

    /** Letters that stand for none, and the sign of Braille without a dot. */
    private static boolean fills(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
    }
}
