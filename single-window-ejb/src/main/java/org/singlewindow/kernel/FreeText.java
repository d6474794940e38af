package org.singlewindow.kernel;

import java.util.Optional;

/** Words that somebody outside wrote as they liked: they are shown, stored and sent on, so they have an end and can be written in XML. */
public final class FreeText {

    private FreeText() {
    }

    /** What forbids to take it: too long, or a character that no document and no database can carry. */
    public static Optional<RuleCode> fault(String text, int most) {
        if (text.length() > most) {
            return Optional.of(RuleCode.TOO_LONG);
        }
        return text.codePoints().allMatch(FreeText::canBeWritten) ? Optional.empty() : Optional.of(RuleCode.PATTERN);
    }

    /** The characters of XML 1.0; half of a pair is none. */
    private static boolean canBeWritten(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
