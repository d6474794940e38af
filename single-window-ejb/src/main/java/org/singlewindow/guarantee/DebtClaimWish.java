package org.singlewindow.guarantee;

import java.util.EnumMap;
import java.util.Map;
import org.singlewindow.kernel.Blanks;

/**
 * A step that somebody wants to take with a claim; what is not said is empty.
 *
 * @param reason   in words; of a payment its reference
 * @param amount   what is claimed, in the guarantee's currency
 * @param debtor   who owes it
 * @param evidence where each kind is to be found
 */
public record DebtClaimWish(DebtClaimStep step, String reason, String amount, String debtor,
        Map<DebtEvidence, String> evidence) {

    public DebtClaimWish {
        reason = Blanks.strip(reason);
        amount = Blanks.strip(amount);
        debtor = Blanks.strip(debtor);
        Map<DebtEvidence, String> stripped = new EnumMap<>(DebtEvidence.class);
        evidence.forEach((kind, reference) -> stripped.put(kind, Blanks.strip(reference)));
        evidence = Map.copyOf(stripped);
    }

    public static DebtClaimWish to(DebtClaimStep step, String reason) {
        return new DebtClaimWish(step, reason, "", "", Map.of());
    }
}
