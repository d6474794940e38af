package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.singlewindow.declaration.RequestOutcome.Ground;
import org.singlewindow.declaration.RequestOutcome.Refused;
import org.singlewindow.declaration.Responses.Topic;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/**
 * The goods are there of which a declaration was lodged ahead: the declarant presents them, or somebody it went to has
 * seen them. Everyone is told, and where all who must approve it have done so, it is released with that.
 */
@Stateless
public class Arriving {

    static final String THERE = "the goods are there";

    @Inject
    Requesting requesting;

    @Inject
    DeclarationRepository declarations;

    @Inject
    AgencyTasks agencies;

    @Inject
    Agents agents;

    @Inject
    Announcing telling;

    @Inject
    Following following;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    /**
     * By a document that presents them; sent again, it gets the first answer again. Where they are not waited for, it
     * is no try: others of its function only ask how the declaration stands.
     */
    public RequestOutcome present(DeclarationRequest request, Lodging.Received received, Arrival arrival,
            SignedInAs who) {
        Policy.require(UseCase.AMEND_DECLARATION, who);
        Requesting.Call call = new Requesting.Call(request, received, Optional.of(arrival), who);
        return requesting.once(call, MessageTypes.PRESENTATION, clock.instant(), meant -> {
            Declaration declaration = declarations.getLocked(meant.id());
            return whenAwaited(declaration, call, () -> arrive(meant.id(), who), refused -> call
                    .notDone(refused, declaration).ifPresent(events::fire));
        });
    }

    /** What would come of it now. */
    public RequestOutcome foresee(DeclarationRequest request, Lodging.Received received, SignedInAs who) {
        Policy.require(UseCase.CHECK_DECLARATION, who);
        Requesting.Call call = new Requesting.Call(request, received, Optional.empty(), who);
        return requesting.foresee(call, meant -> whenAwaited(declarations.get(meant.id()), call,
                () -> new RequestOutcome.Done(meant.mrn(), new byte[0], List.of()), refused -> {}));
    }

    /**
     * Where they are waited for, it is done; unless it is written for another version.
     *
     * @param overtaken is told of that
     */
    private static RequestOutcome whenAwaited(Declaration declaration, Requesting.Call call,
            Supplier<RequestOutcome> work, Consumer<Refused> overtaken) {
        Optional<Violation> idle = whatForbids(declaration);
        if (idle.isPresent()) {
            return refused(declaration, idle.get());
        }
        Optional<Refused> late = call.overtaken(declaration);
        late.ifPresent(overtaken);
        return late.<RequestOutcome>map(refused -> refused).orElseGet(work);
    }

    /** By a word of whoever may say so. */
    public RequestOutcome confirm(Mrn mrn, SignedInAs who) {
        Policy.require(UseCase.CONFIRM_ARRIVAL, who);
        return declarations.findMeant(mrn).filter(meant -> maySay(meant, who))
                .map(meant -> arrive(meant.id(), who))
                .orElseGet(() -> Refused.because(Ground.UNKNOWN, RequestRules.unknown(mrn)));
    }

    /** Whether they may say so as it stands. */
    public boolean isOffered(Mrn mrn, SignedInAs who) {
        return Policy.allows(UseCase.CONFIRM_ARRIVAL, who) && declarations.findMeant(mrn)
                .filter(meant -> whatForbids(declarations.get(meant.id())).isEmpty())
                .filter(meant -> maySay(meant, who)).isPresent();
    }

    private boolean maySay(MeantDeclaration meant, SignedInAs who) {
        return agents.say(meant.id(), meant.declarant(), who).isGiven()
                || declarations.reach(meant.id()).recipients().contains(who.participant().id());
    }

    private RequestOutcome arrive(long id, SignedInAs who) {
        Declaration declaration = declarations.getLocked(id);
        Optional<Violation> obstacle = whatForbids(declaration);
        if (obstacle.isPresent()) {
            events.fire(new DeclarationEvent.NotDone(declaration.mrn(), DeclarationStep.ARRIVE, declaration.status(),
                    who.signIn()));
            return refused(declaration, obstacle.get());
        }
        Instant now = clock.instant();
        declaration.noLonger(Awaited.ARRIVAL);
        events.fire(new DeclarationEvent.Arrived(declaration.mrn(), who.signIn(), who.participant().code()));
        byte[] told = telling.everyone(declaration, Topic.NOTICE,
                List.of(new Remark(who.participant().code(), "", THERE)), now);
        following.follow(id, agencies.verdict(id), DeclarationStep.ARRIVE, who.signIn());
        declarations.settle();
        return new RequestOutcome.Done(declaration.mrn(), told, List.of());
    }

    private static Optional<Violation> whatForbids(Declaration declaration) {
        return RequestRules.whatForbidsArriving(declaration.mrn(), declaration.status(),
                declaration.awaited().contains(Awaited.ARRIVAL));
    }

    private static RequestOutcome refused(Declaration declaration, Violation why) {
        return new Refused(Ground.CONFLICT, Optional.of(declaration.mrn()), List.of(why));
    }
}
