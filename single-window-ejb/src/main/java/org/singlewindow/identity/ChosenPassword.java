package org.singlewindow.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** So many letters and digits, at least, that nobody else knows. */
    public static final int OWN = 6;

    /** What is shorter stands in words of every kind by chance. */
    private static final int WORD = 3;
    private static final int DIFFERENT = 5;
    private static final List<String> TRIED_FIRST = List.of("password", "single", "window", "qwerty", "123456",
            "пароль");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

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

    /** Without the words that others know, or try first, too few letters and digits are left. */
    private static boolean isMadeOf(String password, Collection<String> known) {
        List<String> theirs = Stream.concat(known.stream().flatMap(ChosenPassword::words), TRIED_FIRST.stream())
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        return words(password).filter(word -> !theirs.contains(word)).mapToInt(word -> left(word, theirs)).sum() < OWN;
    }

    private static Stream<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    /** Words that were written as one are found as well. */
    private static int left(String word, List<String> theirs) {
        String rest = word;
        for (String each : theirs) {
            rest = each.length() < WORD ? rest : rest.replace(each, "");
        }
        return rest.codePointCount(0, rest.length());
    }

    /** Not even the hash belongs into a log. */
    @Override
    public String toString() {
        return "ChosenPassword[]";
    }
}
