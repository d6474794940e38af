package org.singlewindow.guarantee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.identity.Called;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/**
 * A claim as whoever has to do with it sees it.
 *
 * @param version rises with every step
 * @param locked  what is locked for the movement now
 * @param amount  what is claimed; empty while it is only noticed
 * @param debtor  empty while it is only noticed
 * @param life    oldest first
 * @param steps   what the reader can do with it now
 */
public record DebtClaimView(long id, int version, DebtClaimState state, Grn grn, Mrn mrn, Parties parties,
        Clock clock, Money locked, Optional<Money> amount, String debtor, Map<DebtEvidence, String> evidence,
        List<Line> life, List<DebtClaimStep> steps) {

    /**
     * @param claimant  the customs that claims, {@code country} its country
     * @param guarantor empty where nobody but the holder answers: then the customs of the country of guarantee does
     * @param lodgedIn  the country of guarantee
     */
    public record Parties(GuaranteeView.Firm claimant, CountryCode country, Optional<GuaranteeView.Firm> guarantor,
            GuaranteeView.Firm holder, CountryCode lodgedIn) {}

    /**
     * @param notice the day of the notice
     * @param from   it can be claimed from then on, and not from {@code until} on
     * @param due    to be paid or disputed before
     */
    public record Clock(LocalDate notice, Instant from, Instant until, Optional<Instant> due) {}

    /** @param by empty where time or the movement did it */
    public record Line(DebtClaimStep step, DebtClaimState after, Instant at, Optional<Called> by, String reason) {}

    /** Whether it waits for the reader. */
    public boolean isToAnswer() {
        return steps.contains(DebtClaimStep.PAY) || steps.contains(DebtClaimStep.UPHOLD);
    }
}
