package org.singlewindow.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sentence that is not written yet: which one of a feature's {@link Sentences}, and what stands in it. It is written
 * where it is read: in English for programs and for what is kept, in the language of a person on a page.
 */
public record Wording(Sentences from, String key, List<String> arguments) implements Worded {

    /** Of a value so much is left that it can be told from others. */
    private static final int SHORTEST = 16;
    private static final String CUT = "…";

    public Wording {
        arguments = List.copyOf(arguments);
    }

    /** Words that somebody else has chosen, or that nobody knows any more in another language. */
    public static Wording verbatim(String text) {
        return new Wording(Sentences.NONE, "", List.of(text));
    }

    /**
     * The same with so many characters less of the longest that is quoted in it; empty where nothing in it can be cut
     * without saying nothing any more. The sentence itself stays whole.
     */
    Optional<Wording> shortened(int over) {
        String longest = arguments.stream().max(Comparator.comparing(String::length)).orElse("");
        int rest = Math.max(SHORTEST, longest.length() - over - CUT.length());
        String cut = FreeText.beginning(longest, rest) + CUT;
        return cut.length() >= longest.length() ? Optional.empty()
                : Optional.of(new Wording(from, key,
                        arguments.stream().map(each -> each.equals(longest) ? cut : each).toList()));
    }

    @Override
    public String in(Locale language) {
        return from.write(this, language);
    }
}
