package org.singlewindow.kernel;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which everything can be seen: a blank that is none, and a letter that looks like one of another alphabet.
 */
public final class Visible {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._-]+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern ALIKE = Pattern.compile("[\\p{IsCyrillic}\\p{IsGreek}\\p{IsArmenian}]");

    private Visible() {
    }

    public static String of(String text) {
        String words = WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
        return UNSEEN.matcher(words).replaceAll(found -> "[" + number(found.group().codePointAt(0)) + "]");
    }

    /** Number and name, such as {@code U+0420 (cyrillic capital letter er)}. */
    public static String named(int c) {
        String name = Character.getName(c);
        return number(c) + (name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")");
    }

    /** The first character that neither XML nor the database can hold. */
    public static String unfit(String text) {
        return text.codePoints().filter(c -> FreeText.fault(Character.toString(c), 2).isPresent())
                .mapToObj(Visible::named).findFirst().orElse("");
    }

    /**
     * Of two alphabets in one word, the letters of that with fewer are shown with their numbers. Among digits there is
     * no alphabet to go by: there those that look like a Latin letter or a digit.
     */
    private static String word(String word) {
        long latin = LATIN.matcher(word).results().count();
        long alike = ALIKE.matcher(word).results().count();
        if (latin == 0 && alike > 0 && word.codePoints().filter(Character::isDigit).count() > alike) {
            return ALIKE.matcher(word).replaceAll(letter -> Matcher.quoteReplacement(
                    LookAlike.isDeceptive(letter.group().codePointAt(0)) ? marked(letter) : letter.group()));
        }
        if (latin == 0 || alike == 0) {
            return word;
        }
        return (latin < alike ? LATIN : ALIKE).matcher(word)
                .replaceAll(letter -> Matcher.quoteReplacement(marked(letter)));
    }

    private static String marked(MatchResult letter) {
        return "[" + number(letter.group().codePointAt(0)) + " " + letter.group() + "]";
    }

    private static String number(int c) {
        return "U+%04X".formatted(c);
    }
}
