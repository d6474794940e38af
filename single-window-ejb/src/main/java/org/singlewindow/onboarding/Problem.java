package org.singlewindow.onboarding;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.singlewindow.kernel.Wording;

/**
 * Something wrong in a country's files. Programs and logs get it in English; a person reads it in their own language.
 *
 * @param line    1-based, 0 where the whole file is meant
 * @param code    short and stable, such as {@code UNKNOWN_AGENCY}
 * @param words   which sentence, and what stands in it
 * @param warning true where the country can be loaded all the same
 * @param further the other lines of the file that have the same matter
 */
public record Problem(String file, int line, String code, Wording words, boolean warning, List<Integer> further) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    /** Who has found that many has understood; the rest shows at the next check. */
    private static final int SHOWN = 12;

    public Problem {
        further = List.copyOf(further);
    }

    Problem(String file, int line, String code, Wording words, boolean warning) {
        this(file, line, code, words, warning, List.of());
    }

    Problem with(List<Integer> more) {
        return new Problem(file, line, code, words, warning, more);
    }

    /** In English. */
    public String text() {
        return in(Locale.ENGLISH);
    }

    /** In English where the language is none of ours. */
    public String in(Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle("org.singlewindow.onboarding.problems", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String sentence = filled(texts.getString(words.key()), words.arguments());
        if (further.isEmpty()) {
            return sentence;
        }
        String lines = further.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                + (further.size() > SHOWN ? ", …" : "");
        return sentence + " " + filled(texts.getString(further.size() == 1 ? "further.one" : "further"),
                List.of(lines, String.valueOf(further.size())));
    }

    private static String filled(String pattern, List<String> arguments) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(place.group(1)))));
    }
}
