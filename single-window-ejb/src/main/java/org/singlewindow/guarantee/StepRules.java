package org.singlewindow.guarantee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Wording;

/** Who may take which step with a guarantee, and what has to be said for it: pure. */
final class StepRules {

    static final int LONGEST_REASON = 500;

    static final Sentences TEXTS = new Sentences("org.singlewindow.guarantee.steps");

    private static final Set<GuaranteeStep> WITH_REASON = Set.of(GuaranteeStep.SUSPEND, GuaranteeStep.DEMAND,
            GuaranteeStep.REVOKE);

    private static final Map<GuaranteeStep, UseCase> USE_CASES = Map.of(
            GuaranteeStep.CONFIRM, UseCase.CONFIRM_GUARANTEE, GuaranteeStep.CANCEL, UseCase.END_GUARANTEE,
            GuaranteeStep.SUSPEND, UseCase.SUSPEND_GUARANTEE, GuaranteeStep.REINSTATE, UseCase.SUSPEND_GUARANTEE,
            GuaranteeStep.DEMAND, UseCase.DEMAND_TOP_UP, GuaranteeStep.RESIZE, UseCase.RESIZE_GUARANTEE,
            GuaranteeStep.REVOKE, UseCase.REVOKE_GUARANTEE, GuaranteeStep.LIBERATE, UseCase.END_GUARANTEE);

    private StepRules() {
    }

    /** Those that somebody takes, and no time or lock. */
    static boolean isTaken(GuaranteeStep step) {
        return USE_CASES.containsKey(step);
    }

    static UseCase useCase(GuaranteeStep step) {
        return Optional.ofNullable(USE_CASES.get(step))
                .orElseThrow(() -> new IllegalArgumentException("nobody takes the step " + step));
    }

    /** Those that they can take with it at this moment, whatever has to be said for them. */
    static List<GuaranteeStep> offered(Guarantee of, Asking asking) {
        return Stream.of(GuaranteeStep.values()).filter(step -> obstacle(step, of, asking).isEmpty()).toList();
    }

    /** Why they cannot take it at this moment, whatever they would say for it; empty where they can. */
    static Optional<Flaw> obstacle(GuaranteeStep step, Guarantee of, Asking asking) {
        if (!isTheirs(step, of, asking)) {
            return Optional.of(new Flaw(RuleCode.NOT_ALLOWED, "notYours." + step));
        }
        if (!GuaranteeMachine.STEPS.allows(of.state(), step)) {
            return Optional.of(new Flaw(RuleCode.INVALID_STATE, "state." + of.state()));
        }
        return switch (step) {
            case REINSTATE -> of.standing().suspendedBy().filter(by -> by != asking.firm()).isPresent()
                    ? Optional.of(new Flaw(RuleCode.OTHER_PARTY, "suspendedByOther" + stays(of, asking)))
                    : Optional.empty();
            case REVOKE -> of.standing().revokedFrom().isEmpty() ? Optional.empty()
                    : Optional.of(new Flaw(RuleCode.INVALID_STATE, "revoked"));
            case LIBERATE -> of.standing().exposure().isZero() ? Optional.empty()
                    : Optional.of(new Flaw(RuleCode.INVALID_STATE, "stillLocked", of.standing().exposure()));
            default -> Optional.empty();
        };
    }

    /** What customs has demanded is not taken back over what others have suspended. */
    private static String stays(Guarantee of, Asking asking) {
        return asking.is(GuaranteeSide.CUSTOMS) && of.standing().demand().isPresent() ? ".demanded" : "";
    }

    /** Why a step is not taken. @param place of what was said, as a JSON pointer */
    record Flaw(RuleCode code, Wording why, String place) {

        Flaw(RuleCode code, String sentence, Object... arguments) {
            this(code, TEXTS.say(sentence, arguments), "");
        }

        Flaw at(String where) {
            return new Flaw(code, why, where);
        }
    }

    /** Who asks, in what part, and on what day where the guarantee is. */
    record Asking(Set<GuaranteeSide> sides, int firm, LocalDate today) {

        boolean is(GuaranteeSide side) {
            return sides.contains(side);
        }
    }

    static Optional<Flaw> flaw(StepWish wish, Guarantee of, Asking asking) {
        return obstacle(wish.step(), of, asking).or(() -> unsaid(wish, of, asking));
    }

    /** What is amiss of what was said for a step that they can take. */
    static Optional<Flaw> unsaid(StepWish wish, Guarantee of, Asking asking) {
        return reason(wish).or(() -> switch (wish.step()) {
            case DEMAND -> demand(wish, of, asking.today());
            case RESIZE -> resize(wish, of);
            case REVOKE -> revoke(wish, asking.today());
            default -> Optional.empty();
        });
    }

    private static boolean isTheirs(GuaranteeStep step, Guarantee of, Asking asking) {
        boolean answers = of.parties().guarantor().isPresent() ? asking.is(GuaranteeSide.GUARANTOR)
                : asking.is(GuaranteeSide.CUSTOMS);
        return switch (step) {
            case CONFIRM, RESIZE, REVOKE, LIBERATE -> answers;
            case CANCEL -> answers || asking.is(GuaranteeSide.HOLDER);
            case SUSPEND -> answers || asking.is(GuaranteeSide.CUSTOMS);
            case REINSTATE -> asking.is(GuaranteeSide.CUSTOMS)
                    || answers && of.state() != GuaranteeState.TOP_UP_REQUIRED;
            case DEMAND -> asking.is(GuaranteeSide.CUSTOMS);
            case REGISTER, LOCK, UNLOCK, TAKE_EFFECT, RUN_OUT, EXPIRE -> false;
        };
    }

    private static Optional<Flaw> reason(StepWish wish) {
        if (wish.reason().isEmpty()) {
            return WITH_REASON.contains(wish.step())
                    ? Optional.of(new Flaw(RuleCode.MISSING, "reason.missing").at("/reason")) : Optional.empty();
        }
        return unfit(wish.reason());
    }

    static Optional<Flaw> unfit(String reason) {
        return FreeText.unfit(reason, LONGEST_REASON)
                .map(fault -> new Flaw(fault, "reason." + fault, LONGEST_REASON).at("/reason"));
    }

    private static Optional<Flaw> demand(StepWish wish, Guarantee of, LocalDate today) {
        Optional<Flaw> amount = noAmount(wish, of).or(() -> sum(wish, of).compareTo(of.limit()) > 0 ? Optional.empty()
                : Optional.of(new Flaw(RuleCode.OUTSIDE_DOMAIN, "amount.more", of.limit()).at("/amount")));
        Optional<LocalDate> until = Moments.day(wish.day());
        return amount.or(() -> until.filter(today::isBefore).isPresent() ? Optional.empty()
                : Optional.of(new Flaw(dayCode(wish.day(), until), "day.after", today).at("/until")));
    }

    private static Optional<Flaw> resize(StepWish wish, Guarantee of) {
        Money locked = of.standing().exposure();
        return noAmount(wish, of).or(() -> sum(wish, of).compareTo(locked) >= 0 ? Optional.empty()
                : Optional.of(new Flaw(RuleCode.OUTSIDE_DOMAIN, "amount.locked", locked).at("/amount")));
    }

    private static Optional<Flaw> noAmount(StepWish wish, Guarantee of) {
        return noAmount(wish.amount(), of.limit().currency());
    }

    static Optional<Flaw> noAmount(String amount, String currency) {
        return Money.fault(amount, currency)
                .map(fault -> new Flaw(fault, "amount." + fault, currency).at("/amount"));
    }

    private static Money sum(StepWish wish, Guarantee of) {
        return Money.parse(wish.amount(), of.limit().currency()).orElseThrow();
    }

    private static Optional<Flaw> revoke(StepWish wish, LocalDate today) {
        LocalDate earliest = today.plusDays(GuaranteeViews.DAYS_OF_NOTICE);
        Optional<LocalDate> from = wish.day().isEmpty() ? Optional.of(earliest) : Moments.day(wish.day());
        return from.filter(day -> !day.isBefore(earliest)).isPresent() ? Optional.empty()
                : Optional.of(new Flaw(dayCode(wish.day(), from), "day.notice", earliest).at("/from"));
    }

    private static RuleCode dayCode(String said, Optional<LocalDate> read) {
        return said.isEmpty() ? RuleCode.MISSING : read.isEmpty() ? RuleCode.BAD_DATE : RuleCode.OUTSIDE_DOMAIN;
    }
}
