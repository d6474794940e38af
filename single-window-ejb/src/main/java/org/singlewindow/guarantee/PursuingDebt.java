package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.tier.HolderRecord;
import org.singlewindow.tier.TierLowering;

/**
 * Customs claims a debt of whoever answers for a guarantee, who pays or disputes. A payment gives back what was locked
 * for it in the same moment, once. Whoever comes for a movement waits for those who were there before.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PursuingDebt {

    @Inject
    DebtClaimRepository claims;

    @Inject
    DebtClaimViews views;

    @Inject
    UsageRepository usages;

    @Inject
    LockReturn giving;

    @Inject
    Settling settling;

    @Inject
    TierLowering tiers;

    @Inject
    UndischargedMovements movements;

    @Inject
    DebtClaimLife life;

    @Inject
    Clock clock;

    /** @param seen the version that they have before them; empty where they do not say */
    public DebtClaimOutcome take(long id, DebtClaimWish wish, OptionalInt seen, SignedInAs who) {
        Policy.require(DebtClaimRules.useCase(wish.step()), who);
        Optional<DebtClaim> found = claims.find(id).filter(each -> views.sees(each, who));
        if (found.isEmpty()) {
            return GuaranteeUndone.of(new StepRules.Flaw(RuleCode.NOT_FOUND, "debt.unknown"));
        }
        usages.aloneWith(found.get().use().view().mrn());
        DebtClaim of = claims.find(id).orElseThrow();
        boolean recovery = movements.find(of.use().view().mrn())
                .filter(UndischargedMovements.Standing::recovery).isPresent();
        Optional<StepRules.Flaw> obstacle = DebtClaimRules.obstacle(wish.step(), of, views.asking(of, who));
        if (obstacle.isEmpty() && seen.isPresent() && seen.getAsInt() != of.version()) {
            return GuaranteeUndone.changed("debt.changed");
        }
        Optional<StepRules.Flaw> flaw = obstacle.or(() -> DebtClaimRules.unsaid(wish, of, recovery));
        if (flaw.isPresent()) {
            return GuaranteeUndone.of(flaw.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        take(of, wish, new StepRepository.Deed(now, who.signIn(), Optional.of(who.participant().id()),
                wish.reason()));
        return new DebtClaimOutcome.Stands(views.of(claims.find(id).orElseThrow(), who), false);
    }

    private void take(DebtClaim before, DebtClaimWish wish, StepRepository.Deed deed) {
        DebtClaim of = atItsTime(before, deed.at());
        DebtClaim changed = wish.step() == DebtClaimStep.CLAIM
                ? of.over(Money.parse(wish.amount(), of.guarantee().limit().currency()).orElseThrow(), wish.debtor())
                : of;
        DebtClaim after = changed.in(DebtClaimMachine.after(of.state(), wish.step()), Optional.of(due(of, deed.at())));
        claims.settle(after);
        life.note(after, new DebtClaimRepository.Taken(wish.step(), Optional.of(of.state()), after.state(), deed));
        Mrn mrn = of.use().view().mrn();
        Grn grn = of.guarantee().grn();
        var cause = new GuaranteeLedger.Cause(deed.at(), "claim " + of.id());
        switch (wish.step()) {
            case CLAIM -> {
                claims.keep(of.id(), wish.evidence());
                giving.claim(mrn, grn, after.amount().orElseThrow(), cause);
            }
            case PAY -> {
                giving.paid(mrn, grn, of.amount().orElseThrow(), cause);
                settling.arise(after, deed.at());
            }
            case WITHDRAW -> {
                if (of.amount().isPresent()) {
                    giving.unclaim(mrn, grn, cause);
                }
            }
            default -> {
                // nothing is locked or given back by it
            }
        }
    }

    /**
     * What time has made of it is noted before anything else is, as of the moment when it was over: that it was not
     * paid, the holder's share feels at once.
     */
    private DebtClaim atItsTime(DebtClaim of, Instant now) {
        if (of.stateAt(now) == of.state()) {
            return of;
        }
        DebtClaim late = of.in(DebtClaimMachine.after(of.state(), DebtClaimStep.RUN_OUT), Optional.empty());
        claims.settle(late);
        life.note(late, new DebtClaimRepository.Taken(DebtClaimStep.RUN_OUT, Optional.of(of.state()), late.state(),
                new StepRepository.Deed(of.times().due().orElseThrow(), LockTaking.SYSTEM, Optional.empty(), "")));
        tiers.lower(of.guarantee().parties().holder(), debt(of), now);
        return late;
    }

    private HolderRecord.Debt debt(DebtClaim of) {
        return new HolderRecord.Debt(of.id(), of.use().view().mrn(), of.amount().orElseThrow(),
                DebtClaim.lastDay(of.times().due().orElseThrow(), views.zone(of.claimant().country())));
    }

    /** Where time has made it so, and nobody was here before. */
    public void runOut(long id) {
        claims.find(id).ifPresent(found -> {
            usages.aloneWith(found.use().view().mrn());
            atItsTime(claims.find(id).orElseThrow(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
    }

    /** The end of the last day in the country that claims. */
    private Instant due(DebtClaim of, Instant now) {
        ZoneId zone = views.zone(of.claimant().country());
        return LocalDate.ofInstant(now, zone).plus(DebtTerms.of(of.guarantee().cover().type()).answer()).plusDays(1)
                .atStartOfDay(zone).toInstant();
    }
}
