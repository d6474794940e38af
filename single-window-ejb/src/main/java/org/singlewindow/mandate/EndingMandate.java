package org.singlewindow.mandate;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;

/**
 * Either of the two ends a mandate: the trader withdraws it, the broker renounces it. It waits for whoever is lodging
 * under it at this moment; whatever comes afterwards finds it ended. Saying it again changes nothing.
 */
@Stateless
public class EndingMandate {

    static final Sentences TEXTS = new Sentences("org.singlewindow.mandate.endings");

    @Inject
    MandateRepository mandates;

    @Inject
    Views views;

    @Inject
    Participants participants;

    @Inject
    Event<MandateEvent> events;

    @Inject
    Clock clock;

    /** @param seen the version that they have before them; empty where they do not say */
    public EndingOutcome end(long number, OptionalInt seen, SignedInAs who) {
        Policy.require(UseCase.END_MANDATE, who);
        Optional<Mandate> found = mandates.findLocked(number).filter(each -> how(each, who).isPresent());
        if (found.isEmpty()) {
            return undone(RuleCode.NOT_FOUND, "unknown");
        }
        Mandate mandate = found.get();
        MandateState wanted = how(mandate, who).orElseThrow();
        Instant now = clock.instant();
        MandateState state = mandate.state(now);
        if (state == wanted) {
            return new EndingOutcome.Ended(views.of(mandate));
        }
        if (!state.mayBecome(wanted)) {
            return undone(RuleCode.INVALID_STATE, "over." + state);
        }
        if (seen.isPresent() && seen.getAsInt() != mandate.version()) {
            return new EndingOutcome.Undone(RuleCode.INVALID_STATE, TEXTS.say("changed"), true);
        }
        mandate.end(wanted, who.signIn(), now);
        mandates.settle();
        events.fire(event(mandate, wanted, who.signIn()));
        return new EndingOutcome.Ended(views.of(mandate));
    }

    /** By whoever acts for the trader as a trader, or for the broker as a broker. */
    private static Optional<MandateState> how(Mandate mandate, SignedInAs who) {
        int firm = who.participant().id();
        if (mandate.trader() == firm && Policy.allows(UseCase.GIVE_MANDATE, who)) {
            return Optional.of(MandateState.WITHDRAWN);
        }
        return mandate.broker() == firm && Policy.allows(UseCase.LODGE_FOR_OTHERS, who)
                ? Optional.of(MandateState.RENOUNCED) : Optional.empty();
    }

    private MandateEvent event(Mandate mandate, MandateState how, String actor) {
        String broker = participants.get(mandate.broker()).code();
        String text = participants.get(mandate.trader()).code() + " to " + broker;
        return how == MandateState.WITHDRAWN ? new MandateEvent.Withdrawn(mandate.id(), broker, actor, text)
                : new MandateEvent.Renounced(mandate.id(), broker, actor, text);
    }

    private static EndingOutcome undone(RuleCode code, String sentence) {
        return new EndingOutcome.Undone(code, TEXTS.say(sentence), false);
    }
}
