package org.singlewindow.declaration.wire;

import java.util.Locale;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;

/** What was found in a document, in the language of a person; programs get the English that every finding has. */
public final class FindingWords {

    private FindingWords() {
    }

    public static String of(Violation found, Locale language) {
        Wording words = found.words();
        return words.equals(Wording.NONE) ? found.text()
                : new org.singlewindow.wco.Wording(words.key(), words.arguments()).in(language);
    }
}
