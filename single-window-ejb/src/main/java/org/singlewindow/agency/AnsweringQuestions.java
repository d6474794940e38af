package org.singlewindow.agency;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.singlewindow.declaration.Agents;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationStep;
import org.singlewindow.declaration.Following;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Envelope;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/** The declarant answers what an agency asked, or whoever lodged for it and still holds its mandate. */
@Stateless
public class AnsweringQuestions {

    public static final int LONGEST = 4000;

    @Inject
    Cases cases;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    AnswerFiles files;

    @Inject
    Following following;

    @Inject
    Clock clock;

    @Inject
    Event<TaskEvent> events;

    /** As a message came, from a system; the same again under one id is answered as the first time. */
    public TaskOutcome answer(AnswerTask said, Arrival arrival, SignedInAs trader) {
        return findPlace(said.taskId(), trader)
                .map(place -> calls.once(MessageTypes.ANSWER, Envelope.of(trader, arrival, TaskMessages.answer(said)),
                        new Calls.On(said.taskId(), place), () -> answer(said, place, trader)))
                .orElseGet(() -> TaskOutcome.Refused.noTask(said.taskId()));
    }

    /** By hand. */
    public TaskOutcome answer(AnswerTask said, SignedInAs trader) {
        return findPlace(said.taskId(), trader).map(place -> answer(said, place, trader))
                .orElseGet(() -> TaskOutcome.Refused.noTask(said.taskId()));
    }

    private Optional<TaskRepository.Place> findPlace(long taskId, SignedInAs trader) {
        return Policy.allows(UseCase.ANSWER_QUESTION, trader) ? cases.findPlace(taskId) : Optional.empty();
    }

    private TaskOutcome answer(AnswerTask said, TaskRepository.Place place, SignedInAs trader) {
        long taskId = said.taskId();
        OpenCase open = cases.open(taskId, place);
        Agents.Say say = agents.say(open.declaration().id(), open.declaration().declarant(), trader);
        if (say == Agents.Say.STRANGER) {
            return TaskOutcome.Refused.noTask(taskId);
        }
        if (say == Agents.Say.FORMER_AGENT) {
            return cases.notDone(open, TaskStep.ANSWER, new TaskOutcome.Refused(RuleCode.OTHER_PARTY,
                    "you hold no mandate of the declarant any more; only the declarant can answer"), trader);
        }
        Optional<TaskOutcome.Refused> flaw = flaw(said, open);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        Optional<TaskOutcome.Refused> obstacle = held(open)
                .or(() -> open.task().answer(said.text(), clock.instant()));
        if (obstacle.isPresent()) {
            return cases.notDone(open, TaskStep.ANSWER, obstacle.get(), trader);
        }
        events.fire(
                new TaskEvent.Answered(taskId, open.task().mrn(), cases.agency(open.task()), trader.signIn(),
                        said.text()));
        files.assign(said, open.declaration(), trader);
        following.follow(open.declaration().id(), OpenCase.verdict(open.inForce(), cases::agency),
                DeclarationStep.ANSWER, trader.signIn());
        return cases.done(taskId);
    }

    /** Its time is over: an officer gives it time again, or ends it. */
    private static Optional<TaskOutcome.Refused> held(OpenCase open) {
        return open.declaration().status() == DeclarationStatus.HELD
                ? Optional.of(new TaskOutcome.Refused(RuleCode.INVALID_STATE,
                        "the declaration is held; an agency has to let it go on before anything is answered"))
                : Optional.empty();
    }

    private Optional<TaskOutcome.Refused> flaw(AnswerTask said, OpenCase open) {
        Optional<RuleCode> fault = said.text().isEmpty() ? Optional.of(RuleCode.MISSING)
                : FreeText.unfit(said.text(), LONGEST);
        if (fault.isPresent()) {
            return fault.map(code -> new TaskOutcome.Refused(code, code == RuleCode.MISSING ? "an answer needs words"
                    : FreeText.complaint(code, "an answer", LONGEST)));
        }
        return files.findMissing(said, open.declaration()).map(missing -> new TaskOutcome.Refused(
                RuleCode.OUTSIDE_DOMAIN, "the declaration has no attachment " + FreeText.excerpt(missing, 64)));
    }
}
