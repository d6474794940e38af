package org.singlewindow.routing;

import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Worded;

/** Why an agency has to approve a later version that no rule sends to it: who is judged does not choose their judge. */
public enum KeptSay {
    CONTROL("A control has shown something before an amendment: the agency decides about that, and about what the goods are now"),
    REFUSAL("The agency has refused goods before an amendment, and has to say whether what they are now may go");

    private static final Sentences TEXTS = new Sentences("org.singlewindow.routing.matched");

    private final Reason reason;

    KeptSay(String text) {
        this.reason = new Reason(name(), text, "");
    }

    /** Its name is the rule's. */
    Reason reason() {
        return reason;
    }

    Worded words() {
        return TEXTS.say("kept." + name());
    }

    static Optional<KeptSay> of(Reason reason) {
        return Stream.of(values()).filter(each -> each.reason.equals(reason)).findFirst();
    }
}
