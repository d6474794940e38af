package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Responses.News;
import org.singlewindow.declaration.Responses.Topic;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.delivery.Notice;
import org.singlewindow.delivery.Outbox;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participants;

/**
 * Draws the consequence of what agencies decided, in the transaction of the decision: the status, the response to the
 * declarant, and, where the declaration ends, the same response to everyone who got it.
 */
@Stateless
public class Releasing {

    private static final String REGION = "REGION";

    @Inject
    DeclarationRepository declarations;

    @Inject
    Responses responses;

    @Inject
    Outbox outbox;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    /** Locks the declaration first of all, so that all who decide about it do so one after the other. */
    public Optional<Standing> lock(long declarationId) {
        return declarations.findLocked(declarationId)
                .map(declaration -> new Standing(declaration.id(), declaration.mrn(),
                        declaration.status(), declaration.version(), declaration.sender()));
    }

    /** {@code conditions} go with the release. */
    public void release(long declarationId, List<Ruling> conditions, String actor) {
        Declaration declaration = declarations.getLocked(declarationId);
        Instant now = clock.instant();
        declaration.become(DeclarationStatus.RELEASED, now);
        tell(declaration,
                new News(Topic.RELEASED, declaration.mrn(), declaration.lrn(), declaration.version(), now, conditions),
                true);
        events.fire(new DeclarationEvent.Released(declaration.mrn(), actor,
                conditions.isEmpty() ? "all approved" : "all approved, with " + conditions.size() + " conditions"));
    }

    /** What has not reached its recipient yet never will; the response tells everyone instead. */
    public void reject(long declarationId, List<Ruling> reasons, String actor) {
        Declaration declaration = declarations.getLocked(declarationId);
        Instant now = clock.instant();
        declaration.become(DeclarationStatus.REJECTED, now);
        declarations.reach(declarationId).versions()
                .forEach(document -> outbox.withdraw(document, now, "the declaration was rejected"));
        tell(declaration,
                new News(Topic.REJECTED, declaration.mrn(), declaration.lrn(), declaration.version(), now, reasons),
                true);
        events.fire(new DeclarationEvent.Rejected(declaration.mrn(), actor, words(reasons)));
    }

    /** Tells the declarant, and nobody else, of a question or a control. The declaration must be locked. */
    public void inform(long declarationId, Topic topic, Ruling ruling) {
        Declaration declaration = declarations.getLocked(declarationId);
        tell(declaration, new News(topic, declaration.mrn(), declaration.lrn(), declaration.version(), clock.instant(),
                List.of(ruling)), false);
    }

    /** To where the open tasks leave it; silent where that is where it stands. */
    public void follow(long declarationId, DeclarationStatus status, String actor) {
        Declaration declaration = declarations.getLocked(declarationId);
        if (declaration.status() != status) {
            declaration.become(status, clock.instant());
            events.fire(new DeclarationEvent.Referred(declaration.mrn(), status, actor, ""));
        }
    }

    private void tell(Declaration declaration, News news, boolean everyone) {
        DeclarationRepository.Reach reach = declarations.reach(declaration.id());
        outbox.publish(new Notice(region(), MessageTypes.RESPONSE, Optional.of(declaration.mrn()),
                Optional.of(new Notice.Case(declaration.id(), reach.versions())), Optional.empty(),
                responses.told(news), everyone ? reach.recipients() : List.of(), news.at()));
    }

    private int region() {
        return participants.find(REGION).filter(each -> each.is(Capability.REGION)).orElseThrow().id();
    }

    private static String words(List<Ruling> reasons) {
        return String.join("; ",
                reasons.stream().map(reason -> reason.agency() + ": " + reason.code() + " " + reason.text()).toList());
    }
}
