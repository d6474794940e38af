package org.singlewindow.attachment;

import org.singlewindow.attachment.AttachingOutcome.Unattached;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;

/** Why a file was not taken, as something to be said in the reader's language. */
final class Reasons {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.attachment.reasons");

    private Reasons() {
    }

    static Unattached of(RuleCode code, String key, Object... arguments) {
        return new Unattached(code, TEXTS.say(key, arguments));
    }
}
