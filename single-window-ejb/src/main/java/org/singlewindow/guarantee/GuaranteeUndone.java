package org.singlewindow.guarantee;

import java.util.function.Function;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Wording;

/**
 * Nothing was changed: of a guarantee or its access codes, a claim against it, or what countries owe each other for
 * one.
 *
 * @param code      {@code NOT_FOUND} also where there is one that is not for them to know of
 * @param place     what is amiss of what was said, as a JSON pointer; empty where it is none of it
 * @param overtaken that it has changed since they looked
 */
public record GuaranteeUndone(RuleCode code, Wording why, String place, boolean overtaken)
        implements
            SteppingOutcome,
            CodesOutcome,
            DebtClaimOutcome,
            SettlementOutcome {

    static GuaranteeUndone of(StepRules.Flaw flaw) {
        return new GuaranteeUndone(flaw.code(), flaw.why(), flaw.place(), false);
    }

    /** @param sentence which of {@link StepRules#TEXTS} says it */
    static GuaranteeUndone changed(String sentence) {
        return new GuaranteeUndone(RuleCode.INVALID_STATE, StepRules.TEXTS.say(sentence), "", true);
    }

    @Override
    public <T> T either(Function<Done, T> done, Function<GuaranteeUndone, T> undone) {
        return undone.apply(this);
    }
}
