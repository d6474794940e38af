package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** What is owed between countries arises with the payment of a claim, where the debt arose elsewhere. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Settling {

    @Inject
    SettlementRepository settlements;

    @Inject
    DebtClaimViews views;

    @Inject
    Event<GuaranteeEvent> events;

    /** Due within a month, which ends with its last day in the country that owes. */
    void arise(DebtClaim paid, Instant now) {
        CountryCode payer = paid.guarantee().parties().country();
        CountryCode payee = paid.claimant().country();
        if (payer.equals(payee)) {
            return;
        }
        ZoneId zone = views.zone(payer);
        Instant due = LocalDate.ofInstant(now, zone).plusMonths(1).plusDays(1).atStartOfDay(zone).toInstant();
        settlements.add(new Settlement(0, 1, Settlement.State.OWED,
                new Settlement.Claim(paid.id(), paid.guarantee().grn(), paid.use().view().mrn()), payer, payee,
                paid.amount().orElseThrow(), new Settlement.Times(now, due, Optional.empty(), Optional.empty()), "",
                List.of()));
        events.fire(new GuaranteeEvent.Settled(paid.guarantee().grn(), "owed", LockTaking.SYSTEM,
                payer + " owes " + payee + " " + paid.amount().orElseThrow() + ", claim no. " + paid.id()));
    }
}
