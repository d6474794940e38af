package org.singlewindow.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that somebody outside wrote as they liked: they are shown, stored and sent on, so they have an end and can be
 * written in XML.
 */
public final class FreeText {

    /** As people see one, of however many code points. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final int VERTICAL_TAB = 0x0B;
    private static final int PAGE_BREAK = 0x0C;
    /** From here on stand the marks that turn the writing, and halves of pairs. */
    private static final char MARKS = 0x2000;

    private FreeText() {
    }

    /** In characters as people count them: one of a pair in memory is none. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What forbids to take it: too long, or a character that no document and no database can carry. */
    public static Optional<RuleCode> fault(String text, int most) {
        if (length(text) > most) {
            return Optional.of(RuleCode.TOO_LONG);
        }
        return text.codePoints().allMatch(FreeText::canBeStored) ? Optional.empty() : Optional.of(RuleCode.PATTERN);
    }

    /** The same of words that others are to read: they must also say what they show. */
    public static Optional<RuleCode> unfit(String words, int most) {
        return fault(words, most)
                .or(() -> canBeWritten(words) ? Optional.empty() : Optional.of(RuleCode.PATTERN));
    }

    /** The {@link #fault}, or what makes it {@link #unfit}, in words. */
    public static String complaint(RuleCode fault, String what, int most) {
        return fault == RuleCode.TOO_LONG ? what + " has at most " + most + " characters"
                : what + " holds a character that cannot be stored or sent on, or that turns the writing round; it shows"
                        + " nothing, so leave it out";
    }

    /** Without the blanks around it. Where something cannot be stored all of it stays, so that it is refused. */
    public static String strip(String text) {
        return text.codePoints().allMatch(FreeText::canBeStored) ? Blanks.strip(text) : text;
    }

    /** Whether all of it can be stored, sent on, and be read as it was written. */
    public static boolean canBeWritten(String text) {
        int at = 0;
        while (at < text.length() && isOrdinary(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && canBeWritten(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at >= text.length();
    }

    /**
     * Without the characters that no document and no database can carry, and without those that turn the writing round;
     * none of them shows anything. Those that end a line or a page in office programs part words, so a space stands for
     * them.
     */
    public static String writable(String text) {
        if (canBeWritten(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (canBeWritten(c)) {
                out.appendCodePoint(c);
            } else if (c == VERTICAL_TAB || c == PAGE_BREAK) {
                out.append(' ');
            }
        });
        return out.toString();
    }

    /** Somebody else's text in a sentence of ours: as much of it as helps, and nothing that cannot be written. */
    public static String excerpt(String text, int most) {
        return beginning(writable(text), most);
    }

    /**
     * So many characters from its beginning, the last of them whole: no half of a pair at the end, and no letter
     * without the marks that stand on it.
     */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        Matcher each = CHARACTER.matcher(text);
        int end = 0;
        while (each.find() && each.end() <= most) {
            end = each.end();
        }
        if (end > 0) {
            return text.substring(0, end);
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** What nearly all of a text is made of; whoever lodges waits for it. */
    private static boolean isOrdinary(char c) {
        return c >= ' ' && c < MARKS;
    }

    private static boolean canBeWritten(int c) {
        return canBeStored(c) && !turns(c);
    }

    /**
     * The marks by which a writer sets the direction of what follows by hand, or ends that: embeddings, overrides and
     * isolates. With one of them a name reads as another, and so may whatever stands behind it. Arabic, Persian, Urdu
     * and Uyghur need none: their letters go from right to left by themselves, and a page holds each text apart from
     * its neighbours. What these scripts do need are the marks that join and part letters (U+200C, U+200D) and those
     * that give a sign between two scripts its side (U+200E, U+200F, U+061C); they are taken.
     */
    static boolean turns(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** The characters of XML 1.0; half of a pair is none. */
    private static boolean canBeStored(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
