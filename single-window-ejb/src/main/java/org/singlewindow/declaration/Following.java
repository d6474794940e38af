package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.singlewindow.declaration.Responses.Topic;
import org.singlewindow.routing.Clearance;

/**
 * Draws the consequence of what agencies decided, in the transaction of the decision: the status and, where the
 * declaration ends, the response to everyone who got it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Following {

    @Inject
    DeclarationRepository declarations;

    @Inject
    Announcing telling;

    @Inject
    TakingBack takingBack;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    /**
     * To where the clearance leaves it; silent where that is where it stands. {@code remarks} are the conditions of a
     * release, the reasons of a rejection.
     */
    public void follow(long declarationId, Clearance clearance, List<Remark> remarks, String actor) {
        Declaration declaration = declarations.getLocked(declarationId);
        DeclarationStatus status = DeclarationStatus.after(clearance);
        if (declaration.status() == status) {
            return;
        }
        Instant now = clock.instant();
        declaration.become(status, now);
        switch (clearance) {
            case RELEASE -> telling.everyone(declaration, Topic.RELEASED, remarks, now);
            case REJECT -> {
                takingBack.takeBack(declaration.id(), "the declaration was rejected", now);
                telling.everyone(declaration, Topic.REJECTED, remarks, now);
            }
            case QUERY, INSPECTION, WAIT -> {}
        }
        events.fire(event(declaration, clearance, remarks, actor));
    }

    private static DeclarationEvent event(Declaration declaration, Clearance clearance, List<Remark> remarks,
            String actor) {
        return switch (clearance) {
            case RELEASE -> DeclarationEvent.Released.with(remarks, declaration.mrn(), actor);
            case REJECT -> new DeclarationEvent.Rejected(declaration.mrn(), actor, words(remarks));
            case QUERY, INSPECTION, WAIT ->
                new DeclarationEvent.Referred(declaration.mrn(), declaration.status(), actor, "");
        };
    }

    private static String words(List<Remark> reasons) {
        return String.join("; ",
                reasons.stream().map(reason -> reason.agency() + ": " + reason.code() + " " + reason.text()).toList());
    }
}
