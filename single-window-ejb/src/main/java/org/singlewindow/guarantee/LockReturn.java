package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/** Gives back what a movement has locked, and notes what is asked of guarantors for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LockReturn {

    private static final Comparator<UsageRepository.Use> IN_ORDER = Comparator
            .comparing((UsageRepository.Use each) -> each.view().grn()).thenComparing(UsageRepository.Use::id);

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    UsageRepository usages;

    @Inject
    LockRepository locks;

    @Inject
    GuaranteeLedger ledger;

    @Inject
    StepRepository steps;

    @Inject
    DebtClaimLife claims;

    @Inject
    Event<GuaranteeEvent> events;

    /** All that is still locked. */
    void all(Mrn mrn, UsageState how, GuaranteeLedger.Cause cause) {
        open(mrn).forEach(use -> giveBack(use, use.view().open(), how, cause));
    }

    /** A part; where it is all that is left, it is credited. */
    void part(Mrn mrn, Grn grn, Money part, GuaranteeLedger.Cause cause) {
        UsageRepository.Use use = one(mrn, grn);
        Money left = use.view().open().minus(part);
        if (!part.isPositive() || left.compareTo(use.view().claimed().orElse(left.minus(left))) < 0) {
            throw new IllegalArgumentException(part + " is not there to be released of " + grn + " for " + mrn);
        }
        giveBack(use, part, left.isZero() ? UsageState.CREDITED : use.view().state(), cause);
    }

    void claim(Mrn mrn, Grn grn, Money sum, GuaranteeLedger.Cause cause) {
        UsageRepository.Use use = one(mrn, grn);
        if (!sum.isPositive() || sum.compareTo(use.view().open()) > 0) {
            throw new IllegalArgumentException(sum + " is not there to be claimed of " + grn + " for " + mrn);
        }
        claimed(use, sum.amount(), UsageState.CLAIMED, cause);
        events.fire(new GuaranteeEvent.Claimed(grn, LockTaking.SYSTEM, sum + " for " + mrn + ", " + cause.why()));
    }

    /** The guarantor has paid what was claimed: that is not locked any more, and no more of it is claimed. */
    void paid(Mrn mrn, Grn grn, Money sum, GuaranteeLedger.Cause cause) {
        unclaim(mrn, grn, cause);
        UsageRepository.Use use = one(mrn, grn);
        Money left = use.view().open().minus(sum);
        giveBack(use, sum, left.isZero() ? UsageState.CREDITED : UsageState.LOCKED, cause);
    }

    /** Nothing of it is claimed any more; it stays locked. */
    void unclaim(Mrn mrn, Grn grn, GuaranteeLedger.Cause cause) {
        UsageRepository.Use use = one(mrn, grn);
        if (use.view().claimed().isEmpty()) {
            throw new IllegalArgumentException("nothing of " + grn + " is claimed for " + mrn);
        }
        claimed(use, BigDecimal.ZERO, UsageState.LOCKED, cause);
    }

    /** So much of it is claimed from now on. */
    private void claimed(UsageRepository.Use use, BigDecimal sum, UsageState how, GuaranteeLedger.Cause cause) {
        BigDecimal before = use.view().claimed().map(Money::amount).orElse(BigDecimal.ZERO);
        LockRepository.Level level = locks.giveBack(use.guarantee(), BigDecimal.ZERO);
        usages.settle(use.id(), new UsageRepository.Left(use.view().open().amount(), sum, how, Optional.empty()));
        ledger.write(GuaranteeLedger.Deed.CLAIM, sum.subtract(before), place(use, level), cause);
    }

    private void giveBack(UsageRepository.Use use, Money part, UsageState how, GuaranteeLedger.Cause cause) {
        boolean whole = how == UsageState.CREDITED || how == UsageState.UNLOCKED;
        BigDecimal claimed = use.view().claimed().map(Money::amount).orElse(BigDecimal.ZERO);
        LockRepository.Level level = locks.giveBack(use.guarantee(), part.amount());
        locks.giveBackToCodeOf(use.id(), part.amount());
        usages.settle(use.id(), new UsageRepository.Left(use.view().open().minus(part).amount(),
                whole ? BigDecimal.ZERO : claimed, how, whole ? Optional.of(cause.at()) : Optional.empty()));
        if (whole && claimed.signum() > 0) {
            LockRepository.Level before = new LockRepository.Level(
                    level.locked().map(sum -> sum.add(part.amount())), level.limit(), Optional.empty());
            ledger.write(GuaranteeLedger.Deed.CLAIM, claimed.negate(), place(use, before), cause);
        }
        ledger.write(deed(how), part.amount(), place(use, level), cause);
        if (how == UsageState.UNLOCKED) {
            reopen(use, cause);
        }
        if (whole) {
            claims.fall(use.id(), cause);
        }
        events.fire(new GuaranteeEvent.GivenBack(use.view().grn(), whole ? how : UsageState.LOCKED,
                LockTaking.SYSTEM, part + " of " + use.view().mrn() + ", " + cause.why()));
    }

    private static GuaranteeLedger.Deed deed(UsageState how) {
        return switch (how) {
            case CREDITED -> GuaranteeLedger.Deed.CREDIT;
            case UNLOCKED -> GuaranteeLedger.Deed.UNLOCK;
            case LOCKED, CLAIMED -> GuaranteeLedger.Deed.RELEASE;
        };
    }

    /** One that is for one movement has not been used by one that never went. */
    private void reopen(UsageRepository.Use use, GuaranteeLedger.Cause cause) {
        Guarantee of = guarantees.get(use.guarantee());
        if (of.state() == GuaranteeState.USED_UP) {
            GuaranteeState after = GuaranteeMachine.STEPS.take(of.state(), GuaranteeStep.UNLOCK,
                    GuaranteeState.ACTIVE);
            guarantees.settle(of.standing(of.standing().in(after)));
            steps.add(of.id(), new StepRepository.Taken(GuaranteeStep.UNLOCK, Optional.of(of.state()), after,
                    new StepRepository.Deed(cause.at(), LockTaking.SYSTEM, Optional.empty(),
                            use.view().mrn().value()),
                    Optional.empty(), Optional.empty()));
        }
    }

    private List<UsageRepository.Use> open(Mrn mrn) {
        return usages.listOf(mrn).stream().filter(UsageRepository.Use::isOpen).sorted(IN_ORDER).toList();
    }

    private UsageRepository.Use one(Mrn mrn, Grn grn) {
        return open(mrn).stream().filter(each -> each.view().grn().equals(grn)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mrn + " has locked nothing of " + grn));
    }

    private static GuaranteeLedger.Place place(UsageRepository.Use use, LockRepository.Level level) {
        return new GuaranteeLedger.Place(use.guarantee(), Optional.of(use.id()), level);
    }
}
