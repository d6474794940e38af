package org.singlewindow.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.singlewindow.guarantee.GuaranteeRules;
import org.singlewindow.guarantee.RegisterGuarantee;
import org.singlewindow.guarantee.RegisteringOutcome;
import org.singlewindow.guarantee.SeveralRegistered;
import org.singlewindow.kernel.RuleCode;

/** Why a guarantee was not registered, at whatever door for programs. */
public final class RegisteringRefusal {

    private RegisteringRefusal() {
    }

    /**
     * It points to the very place in what was sent of the guarantee, as a JSON pointer without its first slash; or
     * nowhere.
     *
     * @param sent the entries of a part that is a list, as they were sent
     */
    public static Refusal of(RegisteringOutcome why, RegisterGuarantee said,
            Function<GuaranteeRules.Part, List<String>> sent) {
        if (why instanceof RegisteringOutcome.Flawed flawed) {
            Map.Entry<GuaranteeRules.Part, RuleCode> first = flawed.flaws().entrySet().iterator().next();
            return Refusal.of(422, first.getValue(),
                    GuaranteeRules.say(first.getKey(), first.getValue()).in(Locale.ENGLISH) + ".")
                    .pointing(place(first.getKey(), first.getValue(), said, sent));
        }
        if (why instanceof RegisteringOutcome.NumberTaken) {
            return Refusal.of(409, RuleCode.ALREADY_REGISTERED, "There is a guarantee of this number already.")
                    .pointing(GuaranteeRules.Part.GRN.field());
        }
        return Refusal.of(409, RuleCode.REFERENCE_REUSED,
                "Something else was sent under this Idempotency-Key, or messageId, before.");
    }

    private static String place(GuaranteeRules.Part part, RuleCode fault, RegisterGuarantee said,
            Function<GuaranteeRules.Part, List<String>> sent) {
        if (part == GuaranteeRules.Part.CURRENCY) {
            return "parts/0/currency"; // they are all in one
        }
        boolean money = part == GuaranteeRules.Part.AMOUNT;
        OptionalInt entry = GuaranteeRules.entry(part, fault, money ? said.amounts().parts() : sent.apply(part),
                said.amounts().currency());
        return part.field() + (entry.isPresent() ? "/" + entry.getAsInt() + (money ? "/amount" : "") : "");
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
