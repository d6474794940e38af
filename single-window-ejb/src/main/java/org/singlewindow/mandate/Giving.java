package org.singlewindow.mandate;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;

/**
 * A trader gives a broker a mandate. It needs nobody's consent: whoever does not want it makes no use of it. None is
 * given that another between the two holds already: who withdraws one would believe that there is none any more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Giving {

    @Inject
    MandateRepository mandates;

    @Inject
    Brokers brokers;

    @Inject
    Views views;

    @Inject
    Participants participants;

    @Inject
    Event<MandateEvent> events;

    @Inject
    Clock clock;

    /** @param key chosen by the sender, so that the same mandate twice is one */
    public GivingOutcome give(GiveMandate said, Optional<String> key, SignedInAs trader) {
        Policy.require(UseCase.GIVE_MANDATE, trader);
        GiveMandate wish = participants.findNamed(said.broker(), country(trader))
                .map(each -> said.to(each.code())).orElse(said);
        mandates.lock("mandates of " + trader.participant().id());
        return key.flatMap(each -> again(wish, each, trader)).orElseGet(() -> {
            Map<MandateRules.Part, RuleCode> flaws = MandateRules.flaws(wish,
                    trader.participant().code(), today(trader), code -> brokers.find(code, trader).isPresent());
            return flaws.isEmpty() ? keep(wish, key, trader) : new GivingOutcome.Incomplete(flaws);
        });
    }

    private Optional<GivingOutcome> again(GiveMandate wish, String key, SignedInAs trader) {
        return mandates.findSentUnder(trader.participant().id(), key)
                .map(known -> participants.find(wish.broker()).filter(each -> known.says(wish, each.id())).isPresent()
                        ? new GivingOutcome.Given(views.of(known), true) : new GivingOutcome.KeyTaken());
    }

    private GivingOutcome keep(GiveMandate wish, Optional<String> key, SignedInAs trader) {
        Participant broker = brokers.find(wish.broker(), trader).orElseThrow();
        Terms terms = Terms.of(wish, today(trader), zone(trader));
        Optional<Mandate> wider = mandates.listBetween(trader.participant().id(), broker.id()).stream()
                .filter(each -> each.covers(terms, clock.instant())).findFirst();
        return wider.<GivingOutcome>map(each -> new GivingOutcome.Covered(views.of(each)))
                .orElseGet(() -> add(broker, terms, key, trader));
    }

    private GivingOutcome add(Participant broker, Terms terms, Optional<String> key, SignedInAs trader) {
        // as exact as it is kept, so that the same answer comes again
        var deed = new Mandate.Deed(clock.instant().truncatedTo(ChronoUnit.MICROS), trader.signIn(), key);
        var mandate = new Mandate(
                new Mandate.Between(trader.participant().id(), broker.id(), country(trader)), terms, deed);
        mandates.add(mandate);
        events.fire(new MandateEvent.Given(mandate.id(), broker.code(), trader.signIn(),
                trader.participant().code() + " to " + broker.code() + ", "
                        + mandate.procedures().stream().map(Enum::name).collect(Collectors.joining(" ")) + ", "
                        + terms.representation() + ", " + terms.first() + " to " + terms.last()));
        return new GivingOutcome.Given(views.of(mandate), false);
    }

    private LocalDate today(SignedInAs trader) {
        return LocalDate.ofInstant(clock.instant(), zone(trader));
    }

    private ZoneId zone(SignedInAs trader) {
        return participants.zone(country(trader));
    }

    private static CountryCode country(SignedInAs trader) {
        return trader.country().orElseThrow();
    }
}
