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
import java.util.ArrayList;
import java.util.List;
import org.singlewindow.delivery.Ack;
import org.singlewindow.delivery.AckOutcome;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.Header;
import org.singlewindow.delivery.Message;
import org.singlewindow.delivery.Portion;
import org.singlewindow.delivery.Queue;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.DoorWords;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.rest.problem.JsonBodies;

/** What waits for the caller's country or agency; nobody can ask for the queue of another. */
@Path("/queue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {

    @Inject
    Queue queue;

    @Inject
    Arrivals arrivals;

    @Inject
    SignedInUser user;

    @Context
    HttpServletResponse answer;

    @GET
    @Serves(UseCase.LOOK_INTO_QUEUE)
    public List<QueueJson.HeaderLine> headers(@QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("max") @DefaultValue("50") int max) {
        List<Header> found = queue.headers(user.get(), Json.atLeast(0, after, "after"), Json.atLeast(1, max, "max"));
        if (found.size() == max || Portion.cutHeaders(max, found)) {
            Continued.at(answer, "/api/queue?max=" + max + "&after=" + found.get(found.size() - 1).deliveryNumber());
        }
        return found.stream().map(QueueJson.HeaderLine::of).toList();
    }

    @GET
    @Path("/status")
    @Serves(UseCase.LOOK_INTO_QUEUE)
    public QueueJson.Status status() {
        return QueueJson.Status.of(queue.status(user.get()));
    }

    @POST
    @Path("/pull")
    @Serves(UseCase.TAKE_MESSAGE)
    public List<QueueJson.Pulled> pull(@QueryParam("max") @DefaultValue("10") int max) {
        List<Message> found = queue.pull(user.get(), Json.atLeast(1, max, "max"));
        if (found.size() == max || Portion.cutMessages(max, found)) {
            Continued.at(answer, "/api/queue/pull?max=" + max);
        }
        return found.stream().map(QueueJson.Pulled::of).toList();
    }

    @POST
    @Path("/pull/{deliveryNumber}")
    @Serves(UseCase.TAKE_MESSAGE)
    public QueueJson.Pulled pullOne(@PathParam("deliveryNumber") long deliveryNumber) {
        return queue.pullOne(user.get(), deliveryNumber).map(QueueJson.Pulled::of)
                .orElseThrow(() -> Refusal.notThere(Thing.DELIVERY));
    }

    @POST
    @Path("/ack")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(UseCase.ACKNOWLEDGE_MESSAGE)
    public List<QueueJson.Acknowledged> acknowledge(JsonValue body, @HeaderParam(IdempotencyKey.NAME) String key) {
        boolean bare = body.getValueType() == JsonValue.ValueType.ARRAY;
        if (!bare && body.getValueType() != JsonValue.ValueType.OBJECT) {
            throw Refusal.badRequest(RuleCode.PATTERN,
                    "The body is " + JsonBodies.kind(body) + ", and must be an object or a list.");
        }
        List<JsonValue> items = bare ? body.asJsonArray() : JsonFields.of(body, "", List.of("items")).needed("items");
        if (items.size() > Portion.ACKNOWLEDGEMENTS) {
            throw Refusal.badRequest(RuleCode.LIMIT_EXCEEDED, DoorWords.tooManyAcknowledgements());
        }
        List<Ack> acks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            acks.add(ack(JsonFields.of(items.get(i), (bare ? "/" : "/items/") + i,
                    List.of("deliveryNumber", "outcome", "text"))));
        }
        return queue.acknowledge(user.get(), acks, arrivals.at(Door.REST, IdempotencyKey.read(key), "")).stream()
                .map(QueueJson.Acknowledged::of).toList();
    }

    private static Ack ack(JsonFields item) {
        return new Ack(item.number("deliveryNumber"), item.word(AckOutcome.class, "outcome"),
                item.text("text").orElse(""));
    }
}
