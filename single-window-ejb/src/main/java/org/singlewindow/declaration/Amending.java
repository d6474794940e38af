package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/**
 * Whoever declared changes it, while agencies still decide, or supplies what it lacked when it was lodged: then nothing
 * keeps back its release any more but those who have to approve it as it is now. The document meets all that a
 * lodgement meets, and becomes the next version, in one transaction with everything that follows: whose part has
 * changed is asked again, the others' decisions stand, and everyone who has the version before gets this one and is
 * told what differs.
 *
 * <p>It locks the declaration as every decision does, so one that comes at the same moment is wholly about the version
 * before, or finds its task given way to another.
 */
@Stateless
public class Amending {

    @Inject
    Requesting requesting;

    @Inject
    Agents agents;

    @Inject
    NextVersion next;

    @Inject
    DeclarationRepository declarations;

    @Inject
    VersionKeeping keeping;

    @Inject
    AgencyTasks agencies;

    @Inject
    Guaranteeing guaranteeing;

    @Inject
    Responses responses;

    @Inject
    Announcing telling;

    @Inject
    Following following;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    public RequestOutcome amend(DeclarationRequest request, Lodging.Received received, Arrival arrival,
            SignedInAs who) {
        Policy.require(UseCase.AMEND_DECLARATION, who);
        Requesting.Call call = new Requesting.Call(request, received, Optional.of(arrival), who);
        return requesting.once(call, MessageTypes.AMENDMENT, clock.instant(),
                meant -> amend(declarations.getLocked(meant.id()), call));
    }

    /** Whether they may amend it as it stands. */
    public boolean isOffered(Mrn mrn, SignedInAs who) {
        return Policy.allows(UseCase.AMEND_DECLARATION, who) && declarations.findMeant(mrn)
                .filter(meant -> agents.say(meant.id(), meant.declarant(), who).isGiven())
                .filter(meant -> declarations.get(meant.id()).status().allows(DeclarationStep.AMEND)).isPresent();
    }

    /** What would come of it now: who would receive it, or what forbids it. */
    public record Foreseen(Optional<RequestOutcome.Refused> refused, Prospect prospect) {}

    public Foreseen foresee(DeclarationRequest request, Lodging.Received received, SignedInAs who) {
        Policy.require(UseCase.CHECK_DECLARATION, who);
        Requesting.Call call = new Requesting.Call(request, received, Optional.empty(), who);
        Prospect[] seen = {Prospect.NOTHING_KNOWN};
        RequestOutcome outcome = requesting.foresee(call, meant -> {
            Declaration declaration = declarations.get(meant.id());
            NextVersion.Outcome drafted = next.draft(declaration, call);
            drafted.draft().ifPresent(draft -> seen[0] = Prospect.admitted(draft.findings().plan(),
                    remarks(declaration, draft), clock.instant()));
            return drafted.refused().<RequestOutcome>map(refused -> refused)
                    .orElseGet(() -> new RequestOutcome.Done(meant.mrn(), new byte[0], List.of()));
        });
        return new Foreseen(
                outcome.either(done -> Optional.empty(), again -> Optional.empty(), refused -> Optional.of(refused)),
                seen[0]);
    }

    private RequestOutcome amend(Declaration declaration, Requesting.Call call) {
        NextVersion.Outcome drafted = next.draft(declaration, call);
        if (drafted.refused().isPresent()) {
            call.notDone(drafted.refused().get(), declaration).ifPresent(events::fire);
            return drafted.refused().get();
        }
        return make(declaration, drafted.draft().orElseThrow(), call);
    }

    private RequestOutcome make(Declaration declaration, NextVersion.Draft draft, Requesting.Call call) {
        Instant now = clock.instant();
        String actor = call.who().signIn();
        declaration.amend();
        if (call.step() == DeclarationStep.SUPPLEMENT) {
            declaration.noLonger(Awaited.SUPPLEMENT);
        }
        events.fire(event(declaration, draft, call));
        guaranteeing.amend(declaration, draft, actor, now);
        AgencyTasks.Aftermath after = agencies.amend(new AgencyTasks.Amended(declaration.id(), declaration.mrn(),
                declaration.version(), Lodging.errands(draft.findings().plan(), now), draft.touched(), actor, now));
        List<Violation> remarks = remarks(declaration, draft);
        byte[] answer = responses.amended(new Responses.Amendment(declaration.mrn(), declaration.lrn(),
                declaration.version(), now, draft.findings().plan(), remarks, draft.revised().differences(), after,
                reason(call)));
        keeping.keep(declaration, new VersionKeeping.Next(draft, call, now,
                new Archive.Filed(draft.findings().plan().toJson(), answer)));
        telling.everyone(declaration, answer, now);
        following.follow(declaration.id(), new Following.Verdict(after.clearance(), after.conditions()), call.step(),
                actor);
        return new RequestOutcome.Done(declaration.mrn(), answer, remarks);
    }

    private static DeclarationEvent event(Declaration declaration, NextVersion.Draft draft, Requesting.Call call) {
        int changes = draft.revised().differences().size();
        String actor = call.who().signIn();
        return call.step() == DeclarationStep.SUPPLEMENT
                ? new DeclarationEvent.Supplemented(declaration.mrn(), declaration.version(), changes, actor)
                : new DeclarationEvent.Amended(declaration.mrn(), declaration.version(), changes, actor);
    }

    private List<Violation> remarks(Declaration declaration, NextVersion.Draft draft) {
        return Stream.of(draft.revised().findings(), draft.findings().violations(),
                guaranteeing.check(declaration, draft)).flatMap(List::stream).toList();
    }

    private static List<Remark> reason(Requesting.Call call) {
        return call.request().reason().isEmpty() ? List.of()
                : List.of(new Remark(call.who().participant().code(), "", call.request().reason()));
    }
}
