package org.singlewindow.agency;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.AgencyTasks;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationStep;
import org.singlewindow.declaration.Following;
import org.singlewindow.declaration.GoodsItems;
import org.singlewindow.declaration.Informing;
import org.singlewindow.declaration.Origins;
import org.singlewindow.declaration.Remark;
import org.singlewindow.declaration.Responses.Topic;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Envelope;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.routing.Clearance;

/**
 * An officer, or the agency's system, decides a task; what follows for the declaration follows in the same transaction.
 */
@Stateless
public class Deciding {

    @Inject
    Cases cases;

    @Inject
    Competence competence;

    @Inject
    Calls calls;

    @Inject
    Following following;

    @Inject
    Informing informing;

    @Inject
    GoodsItems goods;

    @Inject
    Origins origins;

    @Inject
    Clock clock;

    @Inject
    Event<TaskEvent> events;

    /** As a message came, from a system; the same again under one id is answered as the first time. */
    public TaskOutcome decide(DecideTask decision, Arrival arrival, SignedInAs who) {
        return decide(decision, AsSeen.NOTHING, arrival, who);
    }

    /** The same of what they had before them, if it is still so. */
    public TaskOutcome decide(DecideTask decision, AsSeen seen, Arrival arrival, SignedInAs who) {
        Optional<TaskRepository.Place> place = cases.findPlace(decision.taskId(), who);
        Optional<TaskOutcome> closed = whatForbids(decision, place, who);
        return closed.orElseGet(() -> calls.once(MessageTypes.DECISION,
                Envelope.of(who, arrival, TaskMessages.decision(decision, seen.behind())),
                new Calls.On(decision.taskId(), place.get()),
                () -> decide(decision, seen, place.get(), who)));
    }

    /** By hand. */
    public TaskOutcome decide(DecideTask decision, SignedInAs who) {
        return decide(decision, AsSeen.NOTHING, who);
    }

    /**
     * By hand, from a page that showed this. What was meant for the whole, or for all that was left, is not taken for
     * what is left by now.
     */
    public TaskOutcome decide(DecideTask decision, AsSeen seen, SignedInAs who) {
        Optional<TaskRepository.Place> place = cases.findPlace(decision.taskId(), who);
        return whatForbids(decision, place, who).orElseGet(() -> decide(decision, seen, place.get(), who));
    }

    /** Whatever the task has come to. */
    private Optional<TaskOutcome> whatForbids(DecideTask decision, Optional<TaskRepository.Place> place,
            SignedInAs who) {
        if (place.isEmpty()) {
            return Optional.of(TaskOutcome.Refused.noTask(decision.taskId()));
        }
        competence.require(UseCase.DECIDE_TASK, who, place.get().agency());
        return DecisionRules.check(decision).map(refused -> refused);
    }

    private TaskOutcome decide(DecideTask decision, AsSeen seen, TaskRepository.Place place,
            SignedInAs who) {
        OpenCase open = cases.open(decision.taskId(), place);
        Instant now = clock.instant();
        Optional<TaskOutcome.Refused> obstacle = nobodyAnswers(decision, open)
                .or(() -> seen.items().flatMap(items -> ItemRules.unseen(decision, open.task(), items)))
                .or(() -> changedBehind(open, seen))
                .or(() -> open.task().decide(decision, () -> goods.numbers(open.declaration().id(),
                        open.task().version()), who.signIn(), now));
        if (obstacle.isPresent()) {
            return cases.notDone(open,
                    decision.isAboutItems() ? TaskStep.DECIDE_ITEMS : TaskStep.of(decision.decision()),
                    obstacle.get(), who);
        }
        tell(open.task(), decision, who);
        drawConsequence(open, decision, who.signIn(), now);
        return cases.done(decision.taskId());
    }

    /** While it is held the declarant cannot answer: what is asked then would only wait, and be held against nobody. */
    private static Optional<TaskOutcome.Refused> nobodyAnswers(DecideTask decision, OpenCase open) {
        boolean asked = decision.decision() == Decision.QUERY
                && open.declaration().status() == DeclarationStatus.HELD && open.task().state().isOpen();
        return asked ? Optional.of(new TaskOutcome.Refused(RuleCode.INVALID_STATE,
                "the declaration is held, so nobody can answer; an agency has to let it go on before it is asked"))
                : Optional.empty();
    }

    /** Nobody decides about goods of which they do not know what has become of them on the other side. */
    private Optional<TaskOutcome.Refused> changedBehind(OpenCase open, AsSeen seen) {
        return open.task().state().isOpen() ? seen.behind().flatMap(known -> {
            String now = origins.standing(open.declaration().mrn());
            return known.equals(now) ? Optional.empty() : Optional.of(new TaskOutcome.Refused(
                    RuleCode.ALREADY_DECIDED, "what this declaration goes on from was cancelled, rejected, refused in"
                            + " part or amended since this was looked at, nothing was decided: it stands at "
                            + (now.isEmpty() ? "nothing" : now),
                    Optional.of(DecisionRules.Part.BEHIND)));
        }) : Optional.empty();
    }

    private void tell(Task task, DecideTask decision, SignedInAs who) {
        String agency = cases.agency(task);
        if (task.items().isEmpty() || !decision.decision().isFinal()) {
            events.fire(new TaskEvent.Decided(task.id(), task.mrn(), agency, decision.decision(), who.signIn(),
                    words(decision)));
            return;
        }
        ItemDecision last = task.items().last();
        events.fire(new TaskEvent.ItemsDecided(task.id(), task.mrn(), agency, last,
                last.named() + (words(decision).isEmpty() ? "" : ": " + words(decision))));
        if (!task.state().isOpen()) {
            events.fire(new TaskEvent.Settled(task.id(), task.mrn(), agency, task.state(), who.signIn(),
                    TaskEvent.Settled.ALL));
        }
    }

    private void drawConsequence(OpenCase open, DecideTask decision, String actor, Instant now) {
        long declaration = open.declaration().id();
        Remark remark = new Remark(cases.agency(open.task()), decision.reasonCode().orElse(""), words(decision));
        switch (decision.decision()) {
            case QUERY -> informing.inform(declaration, Topic.QUERY, remark);
            case INSPECT -> informing.inform(declaration, Topic.INSPECTION, remark);
            case APPROVE, APPROVE_WITH_CONDITIONS, REFUSE, INSPECTED -> {}
        }
        if (open.task().state() == TaskState.REFUSED) {
            withdrawOthers(open, actor, now);
        }
        Following.Verdict verdict = OpenCase.verdict(open.inForce(), cases::agency);
        following.follow(declaration, verdict.clearance() == Clearance.REJECT && verdict.items().isEmpty()
                ? new Following.Verdict(Clearance.REJECT, List.of(remark)) : verdict, step(decision), actor);
    }

    private static DeclarationStep step(DecideTask decision) {
        return switch (decision.decision()) {
            case QUERY -> DeclarationStep.ASK;
            case INSPECT -> DeclarationStep.INSPECT;
            case INSPECTED -> DeclarationStep.RECORD;
            case APPROVE, APPROVE_WITH_CONDITIONS -> DeclarationStep.APPROVE;
            case REFUSE -> DeclarationStep.REFUSE;
        };
    }

    private void withdrawOthers(OpenCase open, String actor, Instant now) {
        open.all().stream().filter(sibling -> sibling != open.task()).forEach(sibling -> cases.settle(sibling,
                new AgencyTasks.Withdrawal(actor, cases.agency(open.task()) + " refused", now)));
    }

    /** Conditions, and what was said beside them; what a control has shown, and what was found by it. */
    private static String words(DecideTask decision) {
        return Stream.of(Stream.of(String.join("; ", decision.conditions())), decision.text().stream(),
                Stream.of(String.join("; ", decision.findings()))).flatMap(parts -> parts)
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "));
    }
}
