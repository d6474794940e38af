package org.singlewindow.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.singlewindow.identity.TakingIn;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;

/**
 * Decides about one application in one transaction. Of two officers one wins; whoever says again what was said already,
 * to the last word, gets the same answer, and nothing happens twice.
 */
@ApplicationScoped
class Verdicts {

    static final Sentences TEXTS = new Sentences("org.singlewindow.registration.verdicts");

    @Inject
    RegistrationRepository registrations;

    @Inject
    Namesakes namesakes;

    @Inject
    TakingIn takingIn;

    @Inject
    Event<RegistrationEvent> events;

    @Inject
    Clock clock;

    /**
     * Who decides.
     *
     * @param country whose applications they decide about; empty for none
     * @param seen    the version that they have before them; empty where they do not say
     */
    record By(Optional<CountryCode> country, OptionalInt seen, String signIn) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public RegistrationOutcome admit(String reference, By by) {
        return decide(reference, view -> view.state() == RegistrationState.APPROVED, by, registration -> {
            registrations.lock("registration of " + registration.country());
            Optional<String> code = namesakes.same(registration).stream().findFirst();
            if (code.isPresent()) {
                return undone(RuleCode.ALREADY_REGISTERED, "number.code", registration.number(), code.get());
            }
            Optional<String> other = registrations.namesakes(registration).stream()
                    .filter(each -> each.state() == RegistrationState.APPROVED)
                    .flatMap(each -> each.view().verdict().flatMap(RegistrationView.Verdict::code).stream())
                    .findFirst();
            if (other.isPresent()) {
                return undone(RuleCode.ALREADY_REGISTERED, "number.taken", registration.number(), other.get());
            }
            TakingIn.TakenIn who = takingIn.takeIn(registration.newcomer(), by.signIn());
            registration.admit(who.code(), by.signIn(), clock.instant());
            events.fire(new RegistrationEvent.Approved(registration.id(), registration.country().value(), by.signIn(),
                    who.code() + ", sign-in " + who.signIn()));
            return new RegistrationOutcome.Done(registrations.settled(registration));
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public RegistrationOutcome decline(String reference, String why, By by) {
        return decide(reference, view -> isRefusedFor(view, why), by, registration -> {
            registration.decline(why, by.signIn(), clock.instant());
            events.fire(new RegistrationEvent.Refused(registration.id(), registration.country().value(), by.signIn(),
                    why));
            return new RegistrationOutcome.Done(registrations.settled(registration));
        });
    }

    /** To the last word: the applicant reads them. */
    private static boolean isRefusedFor(RegistrationView view, String why) {
        return view.state() == RegistrationState.REFUSED
                && view.verdict().flatMap(RegistrationView.Verdict::reason).filter(why::equals).isPresent();
    }

    private RegistrationOutcome decide(String reference, Predicate<RegistrationView> saysTheSame, By by,
            Function<Registration, RegistrationOutcome> act) {
        Optional<Registration> found = registrations.findLocked(reference)
                .filter(each -> by.country().filter(each.country()::equals).isPresent());
        if (found.isEmpty()) {
            return undone(RuleCode.NOT_FOUND, "unknown");
        }
        Registration registration = found.get();
        boolean stale = by.seen().isPresent() && by.seen().getAsInt() != registration.version();
        if (saysTheSame.test(registration.view()) && (!stale || isMine(registration.view(), by))) {
            return new RegistrationOutcome.Done(registration.view());
        }
        if (stale) {
            return new RegistrationOutcome.Undone(RuleCode.INVALID_STATE, TEXTS.say("changed"), true);
        }
        return registration.state() == RegistrationState.WAITING ? act.apply(registration)
                : undone(RuleCode.INVALID_STATE, "decided." + registration.state());
    }

    /**
     * Whoever hears no answer says it again, and then names the version that they had before them at the first time.
     */
    private static boolean isMine(RegistrationView decided, By by) {
        return decided.verdict().filter(verdict -> verdict.by().equals(by.signIn())).isPresent();
    }

    private static RegistrationOutcome undone(RuleCode code, String sentence, Object... arguments) {
        return new RegistrationOutcome.Undone(code, TEXTS.say(sentence, arguments), false);
    }
}
