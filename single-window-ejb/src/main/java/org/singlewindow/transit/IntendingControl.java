package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.declaration.Securing;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.tier.HolderTiers;

/**
 * The office of departure means to control goods that were declared ahead (NCTS 060 of type 2). An authorised operator
 * is told; nobody else learns of it, so that it is no event of the movement, whose events all read that see it. Once
 * the goods are there and would be released, the control begins, and that is told to everybody.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IntendingControl {

    @Inject
    IntentionRepository intentions;

    @Inject
    HolderTiers holders;

    @Inject
    Securing securing;

    @Inject
    Event<MovementEvent> events;

    /** Whether they may say so as it stands, once: its goods are not there yet. */
    Optional<Obstacle> whatForbids(Movement movement) {
        return isAhead(movement) ? Optional.empty() : Optional.of(Obstacle.of(RuleCode.INVALID_STATE, "intend.there"));
    }

    /** Goods that are not there are looked at by nobody. */
    boolean isAhead(Movement movement) {
        return movement.state() == MovementState.ACCEPTED && securing.awaitsGoods(movement.id());
    }

    /** Said again in the same words, it is the first; in others it is refused, so that nobody believes them kept. */
    ReportOutcome intend(MovementReport report, Movement movement, SignedInAs who, Instant now) {
        Optional<ControlIntention> before = intentions.find(movement.id());
        String reason = report.details().reason();
        if (before.isPresent()) {
            return before.get().reason().equals(reason) ? done(report, movement, before.get().at(), true)
                    : new ReportOutcome.Untaken(Obstacle.of(RuleCode.ALREADY_DECIDED, "intend.already"));
        }
        ControlIntention intention = new ControlIntention(now, who.participant().code(), reason,
                holders.isAuthorised(movement.holder(), movement.way().from()));
        intentions.add(movement.id(), intention, who.signIn());
        events.fire(new MovementEvent.Intended(movement.mrn(), who.signIn(), intention.party(), intention.reason()));
        return done(report, movement, now, false);
    }

    private static ReportOutcome done(MovementReport report, Movement movement, Instant at, boolean again) {
        return new ReportOutcome.Taken(movement.mrn(), 0, report.step(), at, at, movement.state(), again);
    }

    /** Whether it is still to be made. */
    boolean isOpen(Movement movement) {
        return open(movement).isPresent();
    }

    private Optional<ControlIntention> open(Movement movement) {
        return movement.state().isBeforeRelease() ? intentions.findOpen(movement.id()) : Optional.empty();
    }

    /**
     * As long as it is still to be made, what whoever looks may know of it: customs of departure all, its holder that
     * there is one, where it was told.
     */
    Optional<ControlIntention> seen(Movement movement, Standpoint by, SignedInAs who) {
        boolean office = by.customs().filter(movement.way().from()::equals).isPresent();
        boolean holder = movement.holder() == who.participant().id();
        return !office && !holder ? Optional.empty()
                : open(movement).filter(each -> office || each.told())
                        .map(each -> office ? each : each.withoutReason());
    }
}
