package org.singlewindow.kernel;

import java.util.List;
import java.util.Locale;

/**
 * A sentence that is not written yet: which one of a feature's {@link Sentences}, and what stands in it. It is written
 * where it is read: in English for programs and for what is kept, in the language of a person on a page.
 */
public record Wording(Sentences from, String key, List<String> arguments) implements Worded {

    public Wording {
        arguments = List.copyOf(arguments);
    }

    /** Words that somebody else has chosen, or that nobody knows any more in another language. */
    public static Wording verbatim(String text) {
        return new Wording(Sentences.NONE, "", List.of(text));
    }

    @Override
    public String in(Locale language) {
        return from.write(this, language);
    }
}
