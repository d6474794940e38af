package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;

/** Makes of one guarantee what time has made of it: looked at alone, so that of several nodes one does it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RunningOutGuarantee {

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    StepRepository steps;

    @Inject
    Participants participants;

    @Inject
    Event<GuaranteeEvent> events;

    @Inject
    Clock clock;

    /** Nothing where its time is not over, or another was here before. */
    public void runOut(long id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        guarantees.findLocked(id).ifPresent(of -> step(of, now)
                .filter(step -> GuaranteeMachine.STEPS.allows(of.state(), step))
                .ifPresent(step -> take(of, step, now)));
    }

    private static Optional<GuaranteeStep> step(Guarantee of, Instant now) {
        if (of.standing().revokedFrom().filter(from -> !now.isBefore(from)).isPresent()) {
            return Optional.of(GuaranteeStep.TAKE_EFFECT);
        }
        if (!now.isBefore(of.days().ends())) {
            return Optional.of(GuaranteeStep.EXPIRE);
        }
        return of.standing().demand().filter(demand -> !now.isBefore(demand.until()))
                .map(over -> GuaranteeStep.RUN_OUT);
    }

    private void take(Guarantee of, GuaranteeStep step, Instant now) {
        GuaranteeState to = GuaranteeMachine.STEPS.after(of.state(), step).iterator().next();
        Guarantee.Standing standing = step == GuaranteeStep.RUN_OUT
                ? of.standing().demandingNothing().suspendedBy(customs(of.parties().country()))
                : of.standing();
        Guarantee after = of.standing(standing.in(GuaranteeMachine.STEPS.take(of.state(), step, to)));
        guarantees.settle(after);
        steps.add(of.id(), new StepRepository.Taken(step, Optional.of(of.state()), to,
                new StepRepository.Deed(now, LockTaking.SYSTEM, Optional.empty(), ""), Optional.empty(),
                Optional.empty()));
        events.fire(new GuaranteeEvent.Stepped(of.grn(), step, LockTaking.SYSTEM, of.state() + " to " + to));
    }

    /** Who demanded more, and may reinstate it. */
    private int customs(CountryCode country) {
        return participants.find(Participant.customsOf(country)).map(Participant::id).orElse(0);
    }
}
