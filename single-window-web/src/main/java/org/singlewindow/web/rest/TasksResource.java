package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.agency.AsSeen;
import org.singlewindow.agency.Claiming;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Deciding;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.DecisionRules;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskChoice;
import org.singlewindow.agency.TaskCursor;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.agency.TaskPage;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** An agency's work: what waits, who holds it, what was decided. */
@Path("/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

    private static final int LARGEST_PAGE = 200;

    @Inject
    Inbox inbox;

    @Inject
    Claiming claiming;

    @Inject
    Deciding deciding;

    @Inject
    TaskAnswers answers;

    @Inject
    Arrivals arrivals;

    @Inject
    SignedInUser user;

    @Context
    HttpServletResponse answer;

    @GET
    @Serves(value = UseCase.READ_TASK, of = Thing.LIST)
    public List<TaskJson.Line> list(@QueryParam("state") String given,
            @QueryParam("max") @DefaultValue("50") int wanted, @QueryParam("after") String after,
            @QueryParam("mrn") String mrn) {
        int max = Json.most(wanted, LARGEST_PAGE);
        Optional<TaskCursor> cursor = Optional.ofNullable(after).map(TasksResource::cursor);
        TaskChoice choice = given == null ? mrn == null ? TaskChoice.OPEN : TaskChoice.ALL : choice(given);
        if (mrn != null) {
            return lines(inbox.about(number(mrn), choice, user.get()));
        }
        TaskPage page = inbox.choose(choice, cursor, max, user.get());
        page.next().ifPresent(next -> Continued.at(answer,
                "/api/tasks?state=" + choice.word() + "&max=" + max + "&after=" + next.toText()));
        return lines(page);
    }

    private static List<TaskJson.Line> lines(TaskPage page) {
        return page.rows().stream().map(TaskJson.Line::of).toList();
    }

    private static TaskChoice choice(String state) {
        return TaskChoice.parse(state).orElseThrow(() -> Refusal.badRequest(RuleCode.OUTSIDE_DOMAIN,
                "state is one of " + TaskChoice.words() + "."));
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn)
                .orElseThrow(() -> Refusal.badRequest(RuleCode.PATTERN, "mrn is no movement reference number."));
    }

    private static TaskCursor cursor(String text) {
        return TaskCursor.parse(text)
                .orElseThrow(() -> Refusal.badRequest(RuleCode.PATTERN, "after is what Link gave, or nothing."));
    }

    @GET
    @Path("/{id}")
    @Serves(value = {UseCase.READ_TASK, UseCase.ANSWER_QUESTION}, of = Thing.TASK)
    public TaskJson one(@PathParam("id") long id) {
        return inbox.open(id, user.get()).map(answers::json).orElseThrow(TasksResource::noSuchTask);
    }

    @POST
    @Path("/{id}/claim")
    @Produces(MediaType.WILDCARD) // it answers with nothing, so whatever a client accepts is right
    @Serves(value = UseCase.CLAIM_TASK, of = Thing.TASK)
    public Response claim(@PathParam("id") long id) {
        done(claiming.claim(id, user.get()));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/release")
    @Produces(MediaType.WILDCARD) // it answers with nothing, so whatever a client accepts is right
    @Serves(value = UseCase.GIVE_BACK_TASK, of = Thing.TASK)
    public Response release(@PathParam("id") long id) {
        done(claiming.release(id, user.get()));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.DECIDE_TASK, of = Thing.TASK)
    public TaskJson decide(@PathParam("id") long id, JsonValue given, @HeaderParam(IdempotencyKey.NAME) String key) {
        JsonFields body = JsonFields.of(given, "",
                List.of("decision", "reasonCode", "text", "conditions", "items", "findings", "behind"));
        Decision decision = body.word(Decision.class, "decision");
        DecideTask command = new DecideTask(id, decision, body.text("reasonCode"), body.text("text"),
                body.texts("conditions"), body.numbers("items"), body.texts("findings"));
        return answers.json(deciding.decide(command, AsSeen.behind(body.said("behind")), arrival(key), user.get())
                .either(TaskOutcome.Done::task, refused -> {
                    throw Refusal.of(refused).pointing(refused.part().map(part -> place(command, part)).orElse(""));
                }));
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.ANSWER_QUESTION, of = Thing.TASK)
    public TaskJson answer(@PathParam("id") long id, JsonValue given, @HeaderParam(IdempotencyKey.NAME) String key) {
        return answers.answer(id, TaskAnswers.read(given), Optional.ofNullable(key));
    }

    private Arrival arrival(String key) {
        return arrivals.at(Door.REST, IdempotencyKey.read(key), "");
    }

    private static String place(DecideTask command, DecisionRules.Part part) {
        OptionalInt line = DecisionRules.line(command, part);
        return "/" + part.field() + (line.isPresent() ? "/" + line.getAsInt() : "");
    }

    private static void done(TaskOutcome outcome) {
        outcome.either(done -> done, refused -> {
            throw Refusal.of(refused);
        });
    }

    private static Refusal noSuchTask() {
        return Refusal.notThere(Thing.TASK);
    }
}
