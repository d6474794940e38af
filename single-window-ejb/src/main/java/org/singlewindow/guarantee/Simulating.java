package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;

/**
 * A holder looks back: its own ledger is played again, and says what was locked at most at once, which reference amount
 * would have been wide enough, and what each share of it would have come to. Nothing is changed.
 */
@Stateless
public class Simulating {

    public static final int MOST_MONTHS = 120;

    @Inject
    ReplayRepository ledger;

    @Inject
    GuaranteeTerms terms;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    /** @param months back from the beginning of today */
    public Simulation simulate(int months, SignedInAs who) {
        Policy.require(UseCase.QUOTE_GUARANTEE, who);
        Optional<CountryCode> country = who.country();
        ZoneId zone = country.map(participants::zone).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Instant from = today.minusMonths(Math.min(Math.max(months, 1), MOST_MONTHS)).atStartOfDay(zone).toInstant();
        Optional<BigDecimal> rate = country.flatMap(
                each -> terms.list(each).on(today, GuaranteeType.COMPREHENSIVE).map(FormTerms::cost));
        return new Simulation(from, clock.instant(), ledger.replay(who.participant().id(), from).stream()
                .map(each -> Simulation.of(each, rate)).toList());
    }
}
