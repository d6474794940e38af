package org.singlewindow.web.declaration;

import org.singlewindow.kernel.FreeText;
import org.singlewindow.web.Words;

/** A reason that a page asks for: what is wrong with it as it was typed. */
final class TypedReason {

    private TypedReason() {
    }

    /**
     * Empty where nothing is wrong.
     *
     * @param length as whoever takes it counts
     * @param key    of the page's texts: it has one for no reason, and one for letters that nobody can keep
     */
    static String problem(String reason, int length, int longest, String key) {
        if (reason.isEmpty()) {
            return Words.get(key + ".empty");
        }
        if (length > longest) {
            return Words.fill("typed.tooLong", length - longest, longest);
        }
        return FreeText.unfit(reason, longest).isPresent() ? Words.get(key + ".letters") : "";
    }
}
