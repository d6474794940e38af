package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.RequestOutcome.Ground;
import org.singlewindow.declaration.Responses.Topic;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/**
 * Whoever declared takes it back, as long as nobody examines the goods, or has found something and not decided about it
 * yet, and nothing has been decided for good. What agencies had not decided, and what was not delivered yet, is taken
 * back with it; everyone who has it is told.
 *
 * <p>It locks the declaration as every decision does, so one that comes at the same moment comes wholly before it, and
 * may end it, or wholly after, and finds its task withdrawn.
 */
@Stateless
public class Cancelling {

    @Inject
    Requesting requesting;

    @Inject
    DeclarationRepository declarations;

    @Inject
    AgencyTasks agencies;

    @Inject
    TakingBack takingBack;

    @Inject
    Guaranteeing guaranteeing;

    @Inject
    Announcing telling;

    @Inject
    Agents agents;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    public RequestOutcome cancel(DeclarationRequest request, Lodging.Received received, Arrival arrival,
            SignedInAs who) {
        Policy.require(UseCase.CANCEL_DECLARATION, who);
        Requesting.Call call = new Requesting.Call(request, received, Optional.of(arrival), who);
        return requesting.once(call, MessageTypes.CANCELLATION, clock.instant(),
                meant -> cancel(meant, call));
    }

    /** What would come of it now, without doing it: the number of the declaration, or what forbids it. */
    public RequestOutcome foresee(DeclarationRequest request, Lodging.Received received, SignedInAs who) {
        Policy.require(UseCase.CHECK_DECLARATION, who);
        Requesting.Call call = new Requesting.Call(request, received, Optional.empty(), who);
        return requesting.foresee(call, meant -> obstacle(declarations.get(meant.id()), call)
                .<RequestOutcome>map(why -> why)
                .orElseGet(() -> new RequestOutcome.Done(meant.mrn(), new byte[0], List.of())));
    }

    /** Whether they may cancel it as it stands. */
    public boolean isOffered(Mrn mrn, SignedInAs who) {
        return Policy.allows(UseCase.CANCEL_DECLARATION, who) && declarations.findMeant(mrn)
                .filter(meant -> agents.say(meant.id(), meant.declarant(), who).isGiven())
                .filter(meant -> whatForbids(declarations.get(meant.id())).isEmpty()).isPresent();
    }

    private RequestOutcome cancel(MeantDeclaration meant, Requesting.Call call) {
        Declaration declaration = declarations.getLocked(meant.id());
        SignedInAs who = call.who();
        String reason = call.request().reason();
        Optional<RequestOutcome.Refused> obstacle = obstacle(declaration, call);
        if (obstacle.isPresent()) {
            call.notDone(obstacle.get(), declaration).ifPresent(events::fire);
            return obstacle.get();
        }
        Instant now = clock.instant();
        guaranteeing.end(declaration, true, who.signIn(), now);
        declaration.take(DeclarationStep.CANCEL, DeclarationStatus.CANCELLED, now);
        agencies.withdraw(meant.id(),
                new AgencyTasks.Withdrawal(who.signIn(), "the declaration was cancelled", now));
        takingBack.takeBack(meant.id(), "the declaration was cancelled", now);
        byte[] told = telling.everyone(declaration, Topic.CANCELLED,
                reason.isEmpty() ? List.of() : List.of(new Remark(who.participant().code(), "", reason)), now);
        events.fire(new DeclarationEvent.Cancelled(meant.mrn(), who.signIn(), reason));
        return new RequestOutcome.Done(meant.mrn(), told, List.of());
    }

    private Optional<RequestOutcome.Refused> obstacle(Declaration declaration, Requesting.Call call) {
        return call.overtaken(declaration)
                .or(() -> whatForbids(declaration).map(why -> refused(declaration, why)));
    }

    private Optional<Violation> whatForbids(Declaration declaration) {
        return RequestRules.whatForbidsCancelling(declaration.mrn(), declaration.status(),
                !agencies.examining(declaration.id()).isEmpty() || guaranteeing.isExamined(declaration),
                agencies.havingFound(declaration.id()).stream().map(each -> participants.get(each).code()).sorted()
                        .toList());
    }

    private static RequestOutcome.Refused refused(Declaration declaration, Violation why) {
        return new RequestOutcome.Refused(Ground.CONFLICT, Optional.of(declaration.mrn()), List.of(why));
    }
}
