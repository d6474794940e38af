package org.singlewindow.declaration;

import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;

/** The sentences of everything that the rules find; the key names what was found, such as {@code country.unknown}. */
public final class FindingTexts {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.declaration.findings");

    private FindingTexts() {
    }

    public static Wording say(String key, Object... arguments) {
        return TEXTS.say(key, arguments);
    }

    /** What a stored answer has only in English, so that it can be said in another language. */
    public static Violation recognise(Violation read) {
        return read.recognised(TEXTS);
    }
}
