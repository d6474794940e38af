package org.singlewindow.guarantee;

import org.singlewindow.kernel.Blanks;

/**
 * A step that somebody wants to take with a guarantee; what is not said is empty.
 *
 * @param reason in words
 * @param amount the reference amount, where another one is set or demanded, in the guarantee's currency
 * @param day    from which on it is revoked, or until which more is demanded
 */
public record StepWish(GuaranteeStep step, String reason, String amount, String day) {

    public StepWish {
        reason = Blanks.strip(reason);
        amount = Blanks.strip(amount);
        day = Blanks.strip(day);
    }

    public static StepWish to(GuaranteeStep step, String reason) {
        return new StepWish(step, reason, "", "");
    }
}
