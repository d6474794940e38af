package org.singlewindow.web.guarantee;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.kernel.Wording;
import org.singlewindow.web.Words;

/**
 * What a page says of a refusal: that nothing was done, and why. The reason alone could be read as what was done. What
 * is amiss at one field is said there.
 */
final class NothingDone {

    private String trouble = "";
    private final Map<String, String> problems = new HashMap<>();

    static String because(Wording why) {
        return because(Words.plainly(why) + ".");
    }

    /** @param sentence with its full stop */
    static String because(String sentence) {
        return Words.get("nothingDone") + " " + sentence;
    }

    /** @param field what it is called on the page; empty where it is refused as a whole */
    void refuse(String field, Wording why) {
        if (field.isEmpty()) {
            trouble = because(why);
        } else {
            problems.put(field, Words.plainly(why) + ".");
        }
    }

    /**
     * Of a step that is not offered: the page stays and says why, where there is a reason. Whoever comes may have typed
     * something for it, and find it here again.
     */
    boolean staysBy(Optional<Wording> why) {
        why.ifPresent(each -> refuse("", each));
        return why.isPresent();
    }

    /** What stands against it as a whole; what was typed stays. */
    String trouble() {
        return trouble;
    }

    /** What is amiss, by the field. */
    Map<String, String> problems() {
        return problems;
    }
}
