package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Notes what becomes of claims, for their own history and for the audit trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DebtClaimLife {

    @Inject
    DebtClaimRepository claims;

    @Inject
    DebtClaimNewsRepository news;

    @Inject
    Event<GuaranteeEvent> events;

    void note(DebtClaim of, DebtClaimRepository.Taken taken) {
        claims.add(of.id(), taken);
        events.fire(new GuaranteeEvent.DebtStepped(news.of(of, taken), taken.deed().actor(),
                "no. " + of.id() + " for " + of.use().view().mrn() + of.amount().map(sum -> ", " + sum).orElse("")
                        + (taken.deed().reason().isEmpty() ? "" : ": " + taken.deed().reason())));
    }

    /**
     * What was locked has been given back: whatever is still claimed of it is not owed any more. Nothing where none is
     * open, or it ends with a payment at this moment.
     */
    void fall(long usage, GuaranteeLedger.Cause cause) {
        claims.findOpen(usage).ifPresent(open -> {
            DebtClaimState after = DebtClaimMachine.after(open.state(), DebtClaimStep.FALL);
            DebtClaim fallen = open.in(after, Optional.empty());
            claims.settle(fallen);
            note(fallen, new DebtClaimRepository.Taken(DebtClaimStep.FALL, Optional.of(open.state()), after,
                    new StepRepository.Deed(cause.at(), LockTaking.SYSTEM, Optional.empty(), cause.why())));
        });
    }
}
