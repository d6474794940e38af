package org.singlewindow.declaration;

import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Visible;
import org.singlewindow.kernel.Wording;

/** The sentences of everything that the rules find; the key names what was found, such as {@code country.unknown}. */
public final class FindingTexts {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.declaration.findings");

    private FindingTexts() {
    }

    /** A value that is quoted shows what is in it and cannot be seen, such as a letter of another alphabet. */
    public static Wording say(String key, Object... arguments) {
        return TEXTS.say(key, Stream.of(arguments).map(each -> each instanceof String text ? Visible.of(text) : each)
                .toArray());
    }

    /** Where the sentence begins with the name of an element, that name. */
    public static Optional<String> findElement(Violation found) {
        return Optional.of(found.words()).filter(words -> words.from().equals(TEXTS) && words.key().equals("negative"))
                .map(words -> words.arguments().get(0));
    }

    /** What a stored answer has only in English, so that it can be said in another language. */
    public static Violation recognise(Violation read) {
        return read.recognised(TEXTS);
    }
}
