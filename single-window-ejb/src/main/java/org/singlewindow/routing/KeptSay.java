package org.singlewindow.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Worded;

/** Why an agency has to approve a later version that no rule sends to it: who is judged does not choose their judge. */
public enum KeptSay {
    /** A control has shown something about which it has not decided. */
    CONTROL,
    /** It has refused goods, and not said yet whether what they are now may go. */
    REFUSAL;

    private static final Sentences TEXTS = new Sentences("org.singlewindow.routing.matched");

    /** Its name is the rule's. */
    Reason reason() {
        return new Reason(name(), words().in(Locale.ENGLISH), "");
    }

    Worded words() {
        return TEXTS.say("kept." + name());
    }

    static Optional<KeptSay> of(Reason reason) {
        return Stream.of(values()).filter(each -> each.name().equals(reason.rule()) && each.reason().equals(reason))
                .findFirst();
    }
}
