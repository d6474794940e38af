package org.singlewindow.retention;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.CaseFiles;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;

/**
 * Customs keeps a case back from being removed, and gives it free again: that of any country that has a task on it, and
 * supervisors of its agencies. A hold is its country's; another country sets one of its own.
 */
@Stateless
public class HoldingCases {

    public static final int LONGEST_REASON = 1000;

    private static final HoldOutcome.NotDone NOT_THERE = new HoldOutcome.NotDone(RuleCode.DECLARATION_NOT_FOUND,
            "There is no such declaration.");

    @Inject
    HoldRepository holds;

    @Inject
    CaseFiles cases;

    @Inject
    CaseSight sight;

    @Inject
    Event<DomainEvent> happened;

    @Inject
    Clock clock;

    /** Whether they may set and lift holds of this case. */
    public boolean isOffered(Mrn mrn, SignedInAs who) {
        return isFor(who) && sight.hasTask(mrn, who);
    }

    /** The same for whoever asks for it: false where the case is not theirs to see, refused where it is that alone. */
    public boolean isThere(Mrn mrn, SignedInAs who) {
        Policy.require(UseCase.HOLD_CASE, who);
        boolean concerned = sight.hasTask(mrn, who);
        if (concerned ? !isFor(who) : sight.sees(mrn, who)) {
            throw new NotAllowed(UseCase.HOLD_CASE, who.signIn());
        }
        return concerned;
    }

    private static boolean isFor(SignedInAs who) {
        Reach reach = Policy.reach(UseCase.HOLD_CASE, who);
        return reach == Reach.COUNTRY || reach == Reach.OWN && who.participant().isCustoms();
    }

    /** All of a case, oldest first, for agencies and countries that see it; empty for everybody else. */
    public List<HoldView> list(Mrn mrn, SignedInAs who) {
        if (!Policy.allows(UseCase.READ_HOLD, who) || !sight.sees(mrn, who)) {
            return List.of();
        }
        return cases.find(mrn).map(found -> holds.list(found.id()).stream().map(LegalHold::view).toList())
                .orElse(List.of());
    }

    public HoldOutcome hold(Mrn mrn, String why, SignedInAs who) {
        Optional<HoldOutcome> refused = refused(mrn, why, who);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Long> declaration = cases.lock(mrn);
        if (declaration.isEmpty()) {
            return NOT_THERE; // removed in this moment
        }
        CountryCode home = who.country().orElseThrow();
        if (holds.list(declaration.get()).stream().anyMatch(each -> each.isOf(home) && each.isStanding())) {
            return new HoldOutcome.NotDone(RuleCode.INVALID_STATE, "Your country holds this case already.");
        }
        String reason = FreeText.strip(why);
        LegalHold hold = new LegalHold(declaration.get(), mrn, home,
                new LegalHold.Word(who.signIn(), now(), reason));
        holds.add(hold);
        holds.settle();
        happened.fire(new HoldEvent.Set(mrn, who.signIn(), who.participant().code(), reason));
        return new HoldOutcome.Done(hold.view());
    }

    public HoldOutcome lift(Mrn mrn, long id, String why, SignedInAs who) {
        Optional<HoldOutcome> refused = refused(mrn, why, who);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<LegalHold> found = cases.lock(mrn).flatMap(declaration -> holds.findLocked(id, declaration))
                .filter(each -> each.isOf(who.country().orElseThrow()));
        if (found.isEmpty()) {
            return new HoldOutcome.NotDone(RuleCode.NOT_FOUND, "Your country has no such hold on this case.");
        }
        if (!found.get().isStanding()) {
            return new HoldOutcome.NotDone(RuleCode.INVALID_STATE, "This hold was lifted before.");
        }
        String reason = FreeText.strip(why);
        found.get().lift(new LegalHold.Word(who.signIn(), now(), reason));
        holds.settle();
        happened.fire(new HoldEvent.Lifted(mrn, who.signIn(), who.participant().code(), reason));
        return new HoldOutcome.Done(found.get().view());
    }

    /** As exact as it is kept, so that the same answer comes again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<HoldOutcome> refused(Mrn mrn, String why, SignedInAs who) {
        if (!isThere(mrn, who)) {
            return Optional.of(NOT_THERE);
        }
        String reason = FreeText.strip(why);
        if (reason.isEmpty()) {
            return Optional.of(new HoldOutcome.NotDone(RuleCode.MISSING, "A reason is wanted."));
        }
        return FreeText.fault(reason, LONGEST_REASON).map(fault -> new HoldOutcome.NotDone(fault,
                FreeText.complaint(fault, "The reason", LONGEST_REASON)));
    }
}
