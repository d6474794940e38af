package org.singlewindow.web;

import java.util.Locale;
import java.util.Map;
import org.singlewindow.guarantee.GuaranteeRules;
import org.singlewindow.guarantee.RegisteringOutcome;
import org.singlewindow.guarantee.SeveralRegistered;
import org.singlewindow.kernel.RuleCode;

/** Why a guarantee was not registered, at whatever door for programs. */
public final class RegisteringRefusal {

    private RegisteringRefusal() {
    }

    /** It points to the field of the guarantee by its name, or nowhere. */
    public static Refusal of(RegisteringOutcome why) {
        if (why instanceof RegisteringOutcome.Flawed flawed) {
            return flawed(flawed.flaws().entrySet().iterator().next());
        }
        if (why instanceof RegisteringOutcome.NumberTaken) {
            return Refusal.of(409, RuleCode.ALREADY_REGISTERED, "There is a guarantee of this number already.")
                    .pointing(GuaranteeRules.Part.GRN.field());
        }
        return Refusal.of(409, RuleCode.REFERENCE_REUSED,
                "Something else was sent under this Idempotency-Key, or messageId, before.");
    }

    private static Refusal flawed(Map.Entry<GuaranteeRules.Part, RuleCode> flaw) {
        return Refusal.of(422, flaw.getValue(),
                GuaranteeRules.say(flaw.getKey(), flaw.getValue()).in(Locale.ENGLISH) + ".")
                .pointing(flaw.getKey().field());
    }

    /** Whether one message may bring so many. @param place of the list of them */
    public static void checkCount(int count, String place) {
        if (count == 0) {
            throw Refusal.at(place, RuleCode.MISSING, "There is no guarantee in the message.");
        }
        if (count > SeveralRegistered.MOST) {
            throw Refusal.at(place, RuleCode.LIMIT_EXCEEDED,
                    "One message brings " + SeveralRegistered.MOST + " guarantees at most.");
        }
    }
}
