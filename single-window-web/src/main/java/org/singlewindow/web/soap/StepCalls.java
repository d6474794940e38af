package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.agency.AnswerTask;
import org.singlewindow.agency.AnsweringQuestions;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.wco.exchange.AnswerQuestion;
import org.singlewindow.wco.exchange.AnswerQuestionResponse;
import org.singlewindow.wco.exchange.ConfirmArrival;
import org.singlewindow.wco.exchange.ConfirmArrivalResponse;
import org.singlewindow.wco.exchange.Resume;
import org.singlewindow.wco.exchange.ResumeResponse;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.rest.DeclarationSteps;

/** What is said of a declaration without a document: an answer, that its goods are there, that it goes on. */
@ApplicationScoped
class StepCalls {

    @Inject
    DeclarationSteps steps;

    @Inject
    AnsweringQuestions answering;

    @Inject
    Inbox inbox;

    @Inject
    CallArrivals arrivals;

    @Inject
    SignedInUser user;

    ConfirmArrivalResponse arrive(ConfirmArrival call) {
        JsonObject told = AboutOne.asked(call.getMrn(), mrn -> JsonText
                .read(steps.arrive(mrn, arrivals.under(call.getMessageId()), Locale.ENGLISH).body()));
        ConfirmArrivalResponse response = new ConfirmArrivalResponse();
        response.setStatus(told.getString("status"));
        response.setVersion(told.getInt("version"));
        return response;
    }

    ResumeResponse resume(Resume call) {
        JsonObject told = AboutOne.asked(call.getMrn(), mrn -> JsonText
                .read(steps.resume(mrn, () -> Given.needed(call.getReason(), "reason"),
                        arrivals.under(call.getMessageId()), Locale.ENGLISH).body()));
        ResumeResponse response = new ResumeResponse();
        response.setStatus(told.getString("status"));
        response.setVersion(told.getInt("version"));
        return response;
    }

    /** By the task and the declaration both, so that nobody answers about another one than they mean. */
    AnswerQuestionResponse answer(AnswerQuestion call) {
        Optional<Mrn> meant = Mrn.parse(call.getMrn());
        if (inbox.find(call.getTaskId(), user.get()).filter(found -> meant.equals(Optional.of(found.row().mrn())))
                .isEmpty()) {
            throw Refusal.notThere(Thing.TASK);
        }
        AnswerTask said = new AnswerTask(call.getTaskId(), Given.needed(call.getText(), "text"),
                Given.texts(call.getAttachment()));
        AnswerQuestionResponse response = new AnswerQuestionResponse();
        response.setState(answering.answer(said, arrivals.under(call.getMessageId()), user.get()).either(
                done -> done.task().row().state().name(), refused -> {
                    throw Refusal.of(refused).pointing(element(refused));
                }));
        return response;
    }

    private static String element(TaskOutcome.Refused refused) {
        return switch (refused.code()) {
            case OUTSIDE_DOMAIN -> "attachment";
            case MISSING, TOO_LONG, PATTERN -> "text";
            default -> "";
        };
    }
}
