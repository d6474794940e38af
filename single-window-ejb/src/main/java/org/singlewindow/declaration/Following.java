package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Responses.Topic;
import org.singlewindow.routing.Clearance;

/**
 * Draws the consequence of what agencies decided, in the transaction of the decision: the status and, where the
 * declaration ends, the response to everyone who got it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Following {

    static final String REJECTED = "the declaration was rejected";

    private static final String AGREED_WHILE_HELD = "all who must decide have done so; it is held until an agency lets it go on";

    private static final String NOTHING_LEFT = "nothing is left to decide";

    @Inject
    DeclarationRepository declarations;

    @Inject
    AgencyTasks agencies;

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

    /**
     * What agencies say together: {@code remarks} are the conditions of a release, the reasons of a rejection.
     *
     * @param items how each goods item stands, where one of them has decided about some by themselves
     */
    public record Verdict(Clearance clearance, List<Remark> remarks, List<ItemView> items) {

        public Verdict {
            remarks = List.copyOf(remarks);
            items = List.copyOf(items);
        }

        public Verdict(Clearance clearance, List<Remark> remarks) {
            this(clearance, remarks, List.of());
        }

        /** False where a question, a control or somebody's silence keeps back what there is to say of items. */
        boolean isSettled() {
            return clearance == Clearance.PART || clearance == Clearance.RELEASE || clearance == Clearance.REJECT;
        }

        /** Why items were refused. */
        List<Remark> refusals() {
            return items.stream().flatMap(item -> item.refusals().stream()).map(ItemRefusal::remark).distinct()
                    .toList();
        }
    }

    /** To where the clearance leaves it, and what else is waited for; silent where that is where it stands. */
    public void follow(long declarationId, Verdict verdict, DeclarationStep step, String actor) {
        Declaration declaration = declarations.getLocked(declarationId);
        declaration.awaitAnswer(
                verdict.clearance() == Clearance.QUERY ? agencies.answerDue(declarationId) : Optional.empty());
        DeclarationStatus before = declaration.status();
        Instant now = clock.instant();
        DeclarationStatus next = guaranteeing.settle(declaration, verdict, step, actor, now);
        if (next == DeclarationStatus.REJECTED) {
            guaranteeing.end(declaration, false, actor, now);
        }
        declaration.take(step, next, now);
        ItemMarks marks = declaration.items();
        declaration.mark(verdict, now);
        if (next == before && declaration.items().equals(marks)) {
            tellOfAgreement(declaration, verdict, step, now);
            return;
        }
        if (!next.isOpen() && !verdict.items().isEmpty()) {
            agencies.settle(declaration.id(), new AgencyTasks.Withdrawal(actor, NOTHING_LEFT, now));
        }
        tell(declaration, verdict, now);
        List<Integer> gone = declaration.items().since(marks, ItemView.State.RELEASED);
        if (next != before || !gone.isEmpty()) {
            events.fire(event(declaration, verdict, gone, actor));
        }
    }

    /** Nobody has an open task then by which to see that it still waits for a word of theirs. */
    private void tellOfAgreement(Declaration declaration, Verdict verdict, DeclarationStep step, Instant now) {
        boolean decided = step == DeclarationStep.APPROVE || step == DeclarationStep.REFUSE;
        if (decided && declaration.status() == DeclarationStatus.HELD && verdict.clearance() == Clearance.RELEASE) {
            telling.everyone(declaration, Topic.NOTICE, List.of(new Remark("", "", AGREED_WHILE_HELD)), now);
        }
    }

    private void tell(Declaration declaration, Verdict verdict, Instant now) {
        List<ItemView> items = verdict.items().stream().map(item -> item.marked(declaration.items())).toList();
        switch (declaration.status()) {
            case PARTIALLY_RELEASED -> telling.everyone(declaration,
                    new Announcing.Word(Topic.PART, verdict.remarks(), items), now);
            case RELEASED -> telling.everyone(declaration,
                    new Announcing.Word(Topic.RELEASED, verdict.remarks(), items), now);
            case REJECTED -> {
                takingBack.takeBack(declaration.id(), REJECTED, now);
                telling.everyone(declaration, new Announcing.Word(Topic.REJECTED, reasons(verdict), items), now);
            }
            default -> {}
        }
    }

    private static List<Remark> reasons(Verdict verdict) {
        return verdict.items().isEmpty() ? verdict.remarks() : verdict.refusals();
    }

    private static DeclarationEvent event(Declaration declaration, Verdict verdict, List<Integer> gone,
            String actor) {
        return switch (declaration.status()) {
            case PARTIALLY_RELEASED -> new DeclarationEvent.PartlyReleased(declaration.mrn(), gone, actor);
            case RELEASED -> declaration.items().list(ItemView.State.REFUSED).isEmpty()
                    ? DeclarationEvent.Released.with(verdict.remarks(), declaration.mrn(), actor)
                    : DeclarationEvent.Released.inPart(declaration.items(), declaration.mrn(), actor);
            case REJECTED -> new DeclarationEvent.Rejected(declaration.mrn(), actor, words(reasons(verdict)));
            default -> new DeclarationEvent.Referred(declaration.mrn(), declaration.status(), actor, "");
        };
    }

    private static String words(List<Remark> reasons) {
        return String.join("; ",
                reasons.stream().map(reason -> reason.agency() + ": " + reason.code() + " " + reason.text()).toList());
    }
}
