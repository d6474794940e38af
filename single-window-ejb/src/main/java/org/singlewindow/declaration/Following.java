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
    Guaranteeing guaranteeing;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    /** What agencies say together: {@code remarks} are the conditions of a release, the reasons of a rejection. */
    public record Verdict(Clearance clearance, List<Remark> remarks) {

        public Verdict {
            remarks = List.copyOf(remarks);
        }
    }

    /** To where the clearance leaves it, and what else is waited for; silent where that is where it stands. */
    public void follow(long declarationId, Verdict verdict, DeclarationStep step, String actor) {
        Declaration declaration = declarations.getLocked(declarationId);
        if (verdict.clearance() != Clearance.QUERY) {
            declaration.noLonger(Awaited.ANSWER);
        }
        DeclarationStatus before = declaration.status();
        Instant now = clock.instant();
        DeclarationStatus next = guaranteeing.settle(declaration, verdict, step, actor, now);
        if (next == DeclarationStatus.REJECTED) {
            guaranteeing.end(declaration, false, actor, now);
        }
        if (before == DeclarationStatus.HELD && next != before) {
            declaration.allowTimeAgain(now);
        }
        declaration.take(step, next, now);
        if (next == before) {
            return;
        }
        switch (next) {
            case RELEASED -> telling.everyone(declaration, Topic.RELEASED, verdict.remarks(), now);
            case REJECTED -> {
                takingBack.takeBack(declaration.id(), "the declaration was rejected", now);
                telling.everyone(declaration, Topic.REJECTED, verdict.remarks(), now);
            }
            default -> {}
        }
        events.fire(event(declaration, verdict.remarks(), actor));
    }

    private static DeclarationEvent event(Declaration declaration, List<Remark> remarks, String actor) {
        return switch (declaration.status()) {
            case RELEASED -> DeclarationEvent.Released.with(remarks, declaration.mrn(), actor);
            case REJECTED -> new DeclarationEvent.Rejected(declaration.mrn(), actor, words(remarks));
            default -> new DeclarationEvent.Referred(declaration.mrn(), declaration.status(), actor, "");
        };
    }

    private static String words(List<Remark> reasons) {
        return String.join("; ",
                reasons.stream().map(reason -> reason.agency() + ": " + reason.code() + " " + reason.text()).toList());
    }
}
