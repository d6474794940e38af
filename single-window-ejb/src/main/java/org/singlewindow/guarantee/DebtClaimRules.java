package org.singlewindow.guarantee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.RuleCode;

/** Who may take which step with a claim, and what has to be said for it: pure. */
final class DebtClaimRules {

    static final int LONGEST_REFERENCE = 100;
    static final int LONGEST_DEBTOR = 140;

    private static final Set<DebtClaimStep> OF_CUSTOMS = EnumSet.of(DebtClaimStep.CLAIM, DebtClaimStep.UPHOLD,
            DebtClaimStep.WITHDRAW);
    private static final Set<DebtClaimStep> OF_GUARANTOR = EnumSet.of(DebtClaimStep.PAY, DebtClaimStep.DISPUTE);

    private DebtClaimRules() {
    }

    /**
     * Who asks, in what part.
     *
     * @param claims  the customs that claims
     * @param answers for the guarantee
     * @param zone    of the country that claims
     */
    record Asking(boolean claims, boolean answers, Instant now, ZoneId zone) {}

    static UseCase useCase(DebtClaimStep step) {
        return OF_GUARANTOR.contains(step) ? UseCase.ANSWER_DEBT_CLAIM : UseCase.MAKE_DEBT_CLAIM;
    }

    /** Those that somebody takes, and no time or movement. */
    static boolean isTaken(DebtClaimStep step) {
        return OF_CUSTOMS.contains(step) || OF_GUARANTOR.contains(step);
    }

    /** What they can do with it now, whatever has to be said for it. */
    static List<DebtClaimStep> offered(DebtClaim of, Asking asking) {
        return Stream.of(DebtClaimStep.values()).filter(DebtClaimRules::isTaken)
                .filter(step -> obstacle(step, of, asking).isEmpty()).toList();
    }

    /** Why they cannot take it now, whatever they would say for it; empty where they can. */
    static Optional<StepRules.Flaw> obstacle(DebtClaimStep step, DebtClaim of, Asking asking) {
        if (!isTheirs(step, asking)) {
            return Optional.of(new StepRules.Flaw(RuleCode.NOT_ALLOWED, "debt.notYours." + step));
        }
        if (!DebtClaimMachine.STEPS.allows(of.stateAt(asking.now()), step)) {
            return Optional
                    .of(new StepRules.Flaw(RuleCode.INVALID_STATE, "debt.state." + of.stateAt(asking.now())));
        }
        return step == DebtClaimStep.CLAIM ? time(of, asking) : Optional.empty();
    }

    private static boolean isTheirs(DebtClaimStep step, Asking asking) {
        return OF_CUSTOMS.contains(step) ? asking.claims() : OF_GUARANTOR.contains(step) && asking.answers();
    }

    /** What is amiss of what was said for a step that they can take. @param recovery that the movement is recovered */
    static Optional<StepRules.Flaw> unsaid(DebtClaimWish wish, DebtClaim of, boolean recovery) {
        return reason(wish).or(() -> wish.step() != DebtClaimStep.CLAIM ? Optional.empty()
                : (recovery ? Optional.<StepRules.Flaw>empty()
                        : Optional.of(new StepRules.Flaw(RuleCode.INVALID_STATE, "debt.noRecovery")))
                        .or(() -> debt(wish, of)));
    }

    private static Optional<StepRules.Flaw> reason(DebtClaimWish wish) {
        if (wish.reason().isEmpty()) {
            boolean needed = wish.step() != DebtClaimStep.CLAIM && wish.step() != DebtClaimStep.NOTICE;
            return needed ? Optional.of(new StepRules.Flaw(RuleCode.MISSING,
                    wish.step() == DebtClaimStep.PAY ? "debt.payment" : "reason.missing").at(place(wish)))
                    : Optional.empty();
        }
        return wish.step() == DebtClaimStep.PAY
                ? text(wish.reason(), StepRules.LONGEST_REASON, "debt.payment", place(wish))
                : StepRules.unfit(wish.reason()).map(flaw -> flaw.at(place(wish)));
    }

    private static String place(DebtClaimWish wish) {
        return wish.step() == DebtClaimStep.PAY ? "/reference" : "/reason";
    }

    private static Optional<StepRules.Flaw> time(DebtClaim of, Asking asking) {
        if (asking.now().isBefore(of.times().from())) {
            return Optional.of(new StepRules.Flaw(RuleCode.INVALID_STATE, "debt.early",
                    LocalDate.ofInstant(of.times().from(), asking.zone())));
        }
        return asking.now().isBefore(of.times().until()) ? Optional.empty()
                : Optional.of(new StepRules.Flaw(RuleCode.INVALID_STATE, "debt.late",
                        LocalDate.ofInstant(of.times().until(), asking.zone())));
    }

    private static Optional<StepRules.Flaw> debt(DebtClaimWish wish, DebtClaim of) {
        String currency = of.guarantee().limit().currency();
        Money locked = of.use().view().open();
        Optional<StepRules.Flaw> amount = StepRules.noAmount(wish.amount(), currency)
                .or(() -> Money.parse(wish.amount(), currency).filter(sum -> sum.compareTo(locked) > 0)
                        .map(sum -> new StepRules.Flaw(RuleCode.OUTSIDE_DOMAIN, "debt.more", locked).at("/amount")));
        return amount.or(() -> text(wish.debtor(), LONGEST_DEBTOR, "debt.debtor", "/debtor"))
                .or(() -> evidence(wish.evidence()));
    }

    private static Optional<StepRules.Flaw> evidence(Map<DebtEvidence, String> said) {
        return Stream.of(DebtEvidence.values()).flatMap(kind -> text(said.getOrDefault(kind, ""), LONGEST_REFERENCE,
                "debt.evidence." + kind, "/evidence/" + kind).stream()).findFirst();
    }

    private static Optional<StepRules.Flaw> text(String said, int longest, String missing, String place) {
        return said.isEmpty() ? Optional.of(new StepRules.Flaw(RuleCode.MISSING, missing).at(place))
                : FreeText.unfit(said, longest)
                        .map(fault -> new StepRules.Flaw(fault, "debt.text." + fault, longest).at(place));
    }
}
