package org.singlewindow.guarantee;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/**
 * One thing that happened to a claim, for systems.
 *
 * @param place of the reader who goes on behind it; 0 in the moment in which it happens
 * @param about the claim
 */
public record DebtClaimNews(long place, What what, About about) {

    /** @param state how the claim stood then @param by code of who did it; empty where time or the movement did */
    public record What(DebtClaimStep step, DebtClaimState state, Instant at, Optional<String> by, String reason) {}

    /**
     * @param country  of the customs that claims
     * @param lodgedIn the country of guarantee
     * @param amount   what is claimed, as the claim stands now; empty while it is only noticed
     * @param due      to be paid or disputed before, as it stands now
     */
    public record About(long id, Mrn mrn, Grn grn, CountryCode country, CountryCode lodgedIn, Optional<Money> amount,
            Optional<Instant> due) {}
}
