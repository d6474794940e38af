package org.singlewindow.onboarding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Worded;
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
public record FileProblem(String file, int line, String code, Wording words, boolean warning, List<Integer> further)
        implements
            Worded {

    static final Sentences TEXTS = new Sentences("org.singlewindow.onboarding.problems");

    /** Who has found that many has understood; the rest shows at the next check. */
    private static final int SHOWN = 12;

    public FileProblem {
        further = List.copyOf(further);
    }

    FileProblem(String file, int line, String code, Wording words, boolean warning) {
        this(file, line, code, words, warning, List.of());
    }

    FileProblem with(List<Integer> more) {
        return new FileProblem(file, line, code, words, warning, more);
    }

    /** In English. */
    public String text() {
        return in(Locale.ENGLISH);
    }

    @Override
    public String in(Locale language) {
        String sentence = words.in(language);
        if (further.isEmpty()) {
            return sentence;
        }
        String lines = further.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                + (further.size() > SHOWN ? ", …" : "");
        return sentence + " "
                + TEXTS.say(further.size() == 1 ? "further.one" : "further", lines, further.size()).in(language);
    }
}
