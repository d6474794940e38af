package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.RequestOutcome.Ground;
import org.singlewindow.declaration.RequestOutcome.Refused;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.Clearance;

/**
 * An agency that must approve a declaration, or has approved it, lets it go on that is held, since what was waited for
 * had not come: it is waited for anew. Where all have approved it meanwhile and nothing is missing, it is released in
 * that moment. Who would rather end it refuses, as always.
 */
@Stateless
public class Resuming {

    public static final int LONGEST_REASON = 512;

    @Inject
    DeclarationRepository declarations;

    @Inject
    AgencyTasks agencies;

    @Inject
    Announcing telling;

    @Inject
    Following following;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    public RequestOutcome resume(Mrn mrn, String reason, SignedInAs who) {
        Policy.require(UseCase.RESUME_DECLARATION, who);
        Optional<MeantDeclaration> meant = declarations.findMeant(mrn).filter(found -> sees(found, who));
        if (meant.isEmpty()) {
            return Refused.because(Ground.UNKNOWN, RequestRules.unknown(mrn));
        }
        if (!mayResume(meant.get(), who)) {
            events.fire(new DeclarationEvent.NotDone(mrn, DeclarationStep.RESUME, DeclarationEvent.NotDone.NO_SAY,
                    who.signIn()));
            return Refused.because(Ground.NOT_THEIRS, RequestRules.notAnApprover(mrn));
        }
        return flaw(reason).<RequestOutcome>map(why -> Refused.because(Ground.WRONG, why))
                .orElseGet(() -> resume(declarations.getLocked(meant.get().id()), reason, who));
    }

    /** Whether they may do so as it stands. */
    public boolean isOffered(Mrn mrn, SignedInAs who) {
        return Policy.allows(UseCase.RESUME_DECLARATION, who) && declarations.findMeant(mrn)
                .filter(found -> RequestRules.whatForbidsResuming(mrn, declarations.get(found.id()).status()).isEmpty())
                .filter(found -> mayResume(found, who)).isPresent();
    }

    private boolean sees(MeantDeclaration found, SignedInAs who) {
        return declarations.reach(found.id()).recipients().contains(who.participant().id());
    }

    private boolean mayResume(MeantDeclaration found, SignedInAs who) {
        return agencies.approvers(found.id()).contains(who.participant().id());
    }

    /** What is wrong with the reason that is given. */
    private static Optional<Violation> flaw(String reason) {
        if (reason.isBlank()) {
            return Optional.of(Violation.of(RuleCode.MISSING, FindingTexts.say("resume.reason.none")));
        }
        return FreeText.unfit(reason, LONGEST_REASON)
                .map(fault -> Violation.of(fault, FindingTexts.say("resume.reason.unfit", LONGEST_REASON)));
    }

    private RequestOutcome resume(Declaration declaration, String reason, SignedInAs who) {
        Optional<Violation> obstacle = RequestRules.whatForbidsResuming(declaration.mrn(), declaration.status());
        if (obstacle.isPresent()) {
            events.fire(new DeclarationEvent.NotDone(declaration.mrn(), DeclarationStep.RESUME, declaration.status(),
                    who.signIn()));
            return new Refused(Ground.CONFLICT, Optional.of(declaration.mrn()), List.of(obstacle.get()));
        }
        Instant now = clock.instant();
        Following.Verdict verdict = agencies.verdict(declaration.id());
        events.fire(new DeclarationEvent.Resumed(declaration.mrn(), who.signIn(), reason));
        agencies.allowTimeAgain(declaration.id(), now);
        declaration.awaitAnswer(
                verdict.clearance() == Clearance.QUERY ? agencies.answerDue(declaration.id()) : Optional.empty());
        declaration.allowTimeAgain(now);
        // first that it goes on, and up to when; then what follows, which may be its release
        byte[] told = telling.resumed(declaration, new Remark(who.participant().code(), "", reason), now);
        following.follow(declaration.id(), verdict, DeclarationStep.RESUME, who.signIn());
        declarations.settle();
        return new RequestOutcome.Done(declaration.mrn(), told, List.of());
    }
}
