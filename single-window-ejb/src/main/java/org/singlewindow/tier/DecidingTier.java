package org.singlewindow.tier;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;

/**
 * Customs of the country of guarantee decides on a holder's share: any that its conditions allow. It alone brings one
 * down. What is on the way keeps what was locked for it; what is locked afterwards is locked by the new share.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class DecidingTier {

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
    public TierOutcome decide(String tin, WishedTier said, OptionalInt seen, SignedInAs who) {
        Policy.require(UseCase.DECIDE_TIER, who);
        Optional<TierStore.Whose> found = reading.find(tin, "", who)
                .filter(each -> TierReading.isCustoms(each, who));
        if (found.isEmpty()) {
            return TierOutcome.noSuch();
        }
        TierStore.Whose of = found.get();
        store.aloneWith(of.holder());
        TierStore.Standing before = store.standing(of);
        if (isAgain(said, of, before)) {
            return new TierOutcome.Stands(reading.of(of, who), true);
        }
        Optional<TierFlaw> flaw = TierDecisions.flaw(said, reading.ladder(of));
        if (flaw.isPresent()) {
            return TierOutcome.of(flaw.get());
        }
        if (seen.isPresent() && seen.getAsInt() != before.version()) {
            return TierOutcome.changed();
        }
        keep(said, of, before, who);
        return new TierOutcome.Stands(reading.of(of, who), false);
    }

    /** The last step was that decision. */
    private boolean isAgain(WishedTier said, TierStore.Whose of, TierStore.Standing before) {
        return store.steps(of).stream().findFirst().filter(last -> last.step() == TierStep.DECIDE)
                .filter(last -> TierDecisions.percent(said).filter(wanted -> wanted == before.tier()).isPresent())
                .filter(last -> last.reason().equals(said.reason()))
                .filter(last -> said.number().isEmpty() || said.number().equals(last.number())).isPresent();
    }

    private void keep(WishedTier said, TierStore.Whose of, TierStore.Standing before, SignedInAs who) {
        int wanted = TierDecisions.percent(said).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String number = said.number().isEmpty() ? number(of.country()) : said.number();
        store.take(of, new TierStore.Taken(TierStep.DECIDE, before.tier(), wanted, now, who.signIn(),
                Optional.of(who.participant().id()), said.reason(), number, Optional.empty()));
        events.fire(new TierEvent.ShareChanged(participants.get(of.holder()).code(), of.country().value(),
                TierStep.DECIDE, who.signIn(),
                before.tier() + " % to " + wanted + " %, " + number + ": " + said.reason()));
        lowering.follow(of, wanted);
    }

    /** Such as {@code UZ/T-000012}. */
    private String number(CountryCode country) {
        store.aloneWith(country);
        long serial = store.countDecisions(country) + 1;
        while (store.isNumbered(country, numbered(country, serial))) {
            serial++;
        }
        return numbered(country, serial);
    }

    private static String numbered(CountryCode country, long serial) {
        return country + "/T-%06d".formatted(serial);
    }
}
