package org.singlewindow.tier;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Moments;

/**
 * Customs of the country of guarantee decides one condition of a holder, once. Said again it is the same decision. That
 * one is not met makes the share higher at once, where it asks for it; that one is met changes no share.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class DecidingEvidence {

    @Inject
    TierStore store;

    @Inject
    TierReading reading;

    @Inject
    TierLowering lowering;

    @Inject
    Participants participants;

    @Inject
    Event<TierEvent> events;

    @Inject
    Clock clock;

    /** @param seen the version that they have before them; empty where they do not say */
    public TierOutcome decide(String tin, WishedVerdict said, OptionalInt seen, SignedInAs who) {
        Policy.require(UseCase.DECIDE_TIER, who);
        Optional<TierStore.Whose> of = reading.find(tin, "", who).filter(each -> TierReading.isCustoms(each, who));
        if (of.isEmpty()) {
            return TierOutcome.noSuch();
        }
        store.aloneWith(of.get().holder());
        LocalDate today = reading.today(of.get().country());
        Map<EvidenceItem, EvidenceVerdict> before = store.verdicts(of.get());
        if (isAgain(said, before, today)) {
            return new TierOutcome.Stands(reading.of(of.get(), who), true);
        }
        Optional<TierFlaw> flaw = TierDecisions.flaw(said, new TierDecisions.Before(before, today));
        if (flaw.isPresent()) {
            return TierOutcome.of(flaw.get());
        }
        if (seen.isPresent() && seen.getAsInt() != store.standing(of.get()).version()) {
            return TierOutcome.changed();
        }
        keep(of.get(), TierDecisions.verdict(said, today, new EvidenceVerdict.Deed(
                clock.instant().truncatedTo(ChronoUnit.MICROS), who.signIn(), who.participant().id())),
                RecheckGround.find(said.recheck()).or(() -> open(said, before)));
        return new TierOutcome.Stands(reading.of(of.get(), who), false);
    }

    private static Optional<RecheckGround> open(WishedVerdict said, Map<EvidenceItem, EvidenceVerdict> before) {
        return EvidenceItem.find(said.item()).map(before::get).flatMap(EvidenceVerdict::recheck);
    }

    /** In the same words, of the same days, while nothing speaks for looking at it again. */
    private static boolean isAgain(WishedVerdict said, Map<EvidenceItem, EvidenceVerdict> before, LocalDate today) {
        Optional<EvidenceVerdict> kept = EvidenceItem.find(said.item()).map(before::get)
                .filter(each -> each.recheck().isEmpty());
        return kept.filter(each -> said.verdict().equals(each.held() ? "HELD" : "LACKING"))
                .filter(each -> said.ground().equals(each.ground()))
                .filter(each -> each.since()
                        .equals(said.since().isEmpty() ? today : Moments.day(said.since()).orElse(null)))
                .filter(each -> said.until().isEmpty() || said.until().equals(each.until().toString())).isPresent();
    }

    private void keep(TierStore.Whose of, EvidenceVerdict verdict, Optional<RecheckGround> reopened) {
        store.put(of, verdict, reopened);
        events.fire(new TierEvent.EvidenceDecided(participants.get(of.holder()).code(), of.country().value(),
                verdict.deed().by(), verdict.item() + (verdict.held() ? " held, " : " lacking, ") + verdict.since()
                        + " to " + verdict.until() + reopened.map(why -> ", looked at again: " + why).orElse("")
                        + ": " + verdict.ground()));
        if (!verdict.held()) {
            lowering.lower(of, verdict.item().without(), new TierLowering.Cause(
                    TierLadder.TEXTS.say("lowered.lacking", verdict.ground()), verdict.deed().at(),
                    verdict.deed().by(), Optional.of(verdict.deed().party()), Optional.empty()));
        }
    }
}
