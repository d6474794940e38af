package org.singlewindow.tier;

import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Wording;

/** What is amiss with what customs wants to decide. @param place as a JSON pointer; empty where it is none of it */
record TierFlaw(RuleCode code, Wording why, String place) {

    static final Sentences TEXTS = new Sentences("org.singlewindow.tier.flaws");

    TierFlaw(RuleCode code, String sentence, String place, Object... arguments) {
        this(code, TEXTS.say(sentence, arguments), place);
    }
}
