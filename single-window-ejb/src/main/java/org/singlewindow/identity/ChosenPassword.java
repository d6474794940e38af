package org.singlewindow.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/**
 * A password that somebody has chosen for themselves, as it is kept.
 *
 * @param hash slow to compute on purpose
 */
public record ChosenPassword(String hash) {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /** The name of a person or a firm is made of several words, of which the short ones mean nothing. */
    private static final int WORD = 4;
    private static final int DIFFERENT = 5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /**
     * What forbids to take it: {@code MISSING}, {@code PATTERN} where it cannot be written, {@code OUTSIDE_DOMAIN}
     * where it is too short or easily guessed, {@code TOO_LONG}. Nothing else is asked of it: rules about digits and
     * capitals make passwords worse.
     *
     * @param known what others know of whoever has chosen it
     */
    public static Optional<RuleCode> fault(String password, Collection<String> known) {
        if (password.isEmpty()) {
            return Optional.of(RuleCode.MISSING);
        }
        Optional<RuleCode> unfit = FreeText.fault(password, LONGEST);
        if (unfit.isPresent()) {
            return unfit;
        }
        boolean weak = password.codePointCount(0, password.length()) < SHORTEST
                || password.codePoints().distinct().count() < DIFFERENT || isMadeOf(password, known);
        return weak ? Optional.of(RuleCode.OUTSIDE_DOMAIN) : Optional.empty();
    }

    /** Without whatever others know, or try first, too little is left. */
    private static boolean isMadeOf(String password, Collection<String> known) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String each : known) {
            for (String word : BETWEEN_WORDS.split(each.toLowerCase(Locale.ROOT))) {
                rest = word.length() < WORD ? rest : rest.replace(word, "");
            }
        }
        for (String first : new String[]{"password", "single", "window", "qwerty", "123456", "пароль"}) {
            rest = rest.replace(first, "");
        }
        return rest.length() < SHORTEST / 2;
    }

    /** Not even the hash belongs into a log. */
    @Override
    public String toString() {
        return "ChosenPassword[]";
    }
}
