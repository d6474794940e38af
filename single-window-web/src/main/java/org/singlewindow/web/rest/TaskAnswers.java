package org.singlewindow.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.agency.AnswerTask;
import org.singlewindow.agency.AnsweringQuestions;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskView;
import org.singlewindow.delivery.Door;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;

/** The answer to an agency's question, by whichever of two addresses it comes. */
@ApplicationScoped
class TaskAnswers {

    @Inject
    AnsweringQuestions answering;

    @Inject
    Inbox inbox;

    @Inject
    Arrivals arrivals;

    @Inject
    SignedInUser user;

    static JsonFields read(JsonValue given, String... more) {
        return JsonFields.of(given, "",
                Stream.concat(Stream.of(more), Stream.of("text", "attachments")).toList());
    }

    TaskJson answer(long task, JsonFields body, Optional<String> key) {
        String text = body.text("text").orElseThrow(() -> Refusal.at("/text", RuleCode.MISSING, "text is missing."));
        return json(answering
                .answer(new AnswerTask(task, text, body.texts("attachments")),
                        arrivals.at(Door.REST, IdempotencyKey.read(key.orElse(null)), ""), user.get())
                .either(done -> done.task(), refused -> {
                    throw Refusal.of(refused)
                            .pointing(refused.code() == RuleCode.OUTSIDE_DOMAIN ? "/attachments" : "");
                }));
    }

    /** With what whoever asks has to know beside it. */
    TaskJson json(TaskView task) {
        return TaskJson.of(task, inbox.background(task.row(), user.get()));
    }
}
