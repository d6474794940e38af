package org.singlewindow.web.guarantee;

import org.singlewindow.kernel.Wording;
import org.singlewindow.web.Words;

/** What a refusal says: that nothing was done, and why. The reason alone could be read as what was done. */
final class NothingDone {

    private NothingDone() {
    }

    static String because(Wording why) {
        return because(Words.plainly(why) + ".");
    }

    /** @param sentence with its full stop */
    static String because(String sentence) {
        return Words.get("nothingDone") + " " + sentence;
    }
}
