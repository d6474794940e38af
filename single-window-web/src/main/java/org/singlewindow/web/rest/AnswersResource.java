package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.singlewindow.agency.Inbox;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** What a trader answers about a declaration; the same as with the task, for whoever goes by declarations. */
@Path("/declarations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AnswersResource {

    @Inject
    Inbox inbox;

    @Inject
    TaskAnswers answers;

    @Inject
    SignedInUser user;

    @POST
    @Path("/{mrn}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.ANSWER_QUESTION, of = Thing.TASK)
    public TaskJson answer(@PathParam("mrn") String mrn, JsonValue given,
            @HeaderParam(IdempotencyKey.NAME) String key) {
        JsonFields body = TaskAnswers.read(given, "task");
        long task = body.number("task");
        if (inbox.find(task, user.get()).filter(found -> found.row().mrn().value().equals(mrn)).isEmpty()) {
            throw Refusal.notThere(Thing.TASK);
        }
        return answers.answer(task, body, Optional.ofNullable(key));
    }
}
