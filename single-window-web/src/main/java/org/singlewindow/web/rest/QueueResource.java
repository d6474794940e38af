package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.singlewindow.delivery.Ack;
import org.singlewindow.delivery.AckOutcome;
import org.singlewindow.delivery.Queue;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.rest.problem.Refusal;

/** What waits for the caller's country or agency; nobody can ask for the queue of another. */
@Path("/queue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Queue")
public class QueueResource {

    private static final int LARGEST_BATCH = 1000;

    private static final int LARGEST_PULL = 200;

    @Inject
    Queue queue;

    @Inject
    SignedInUser user;

    @GET
    @Operation(summary = "Headers of what waits, without taking it", description = "after: the last deliveryNumber that is known already.")
    public List<QueueJson.HeaderLine> headers(@QueryParam("after") @DefaultValue("0") long after, @QueryParam("max") @DefaultValue("50") int max) {
        return queue.headers(user.get(), after, Json.most(max, LARGEST_BATCH)).stream().map(QueueJson.HeaderLine::of).toList();
    }

    @GET
    @Path("/status")
    @Operation(summary = "How deep the queue is, how old its oldest message, when it was last emptied")
    public QueueJson.Status status() {
        return QueueJson.Status.of(queue.status(user.get()));
    }

    @POST
    @Path("/pull")
    @Operation(summary = "Take messages under a lease; what is not acknowledged in time comes again")
    public List<QueueJson.Pulled> pull(@QueryParam("max") @DefaultValue("10") int max) {
        return queue.pull(user.get(), Json.most(max, LARGEST_PULL)).stream().map(QueueJson.Pulled::of).toList();
    }

    @POST
    @Path("/pull/{deliveryNumber}")
    @Operation(summary = "Take one message by its number")
    public QueueJson.Pulled pullOne(@PathParam("deliveryNumber") long deliveryNumber) {
        return queue.pullOne(user.get(), deliveryNumber).map(QueueJson.Pulled::of)
            .orElseThrow(() -> Refusal.notFound(RuleCode.UNKNOWN_DELIVERY, "No such message waits for you."));
    }

    @POST
    @Path("/ack")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what became of messages that were taken; repeating it changes nothing",
        description = "A list of {deliveryNumber, outcome (OK, WARNING, FAILED), text}, bare or as \"items\" of an object.")
    public List<QueueJson.Acknowledged> acknowledge(JsonStructure body) {
        List<Ack> acks = itemsOf(body).stream().map(QueueResource::ack).toList();
        return queue.acknowledge(user.get(), acks).stream().map(QueueJson.Acknowledged::of).toList();
    }

    private static List<JsonValue> itemsOf(JsonStructure body) {
        JsonValue items = body instanceof JsonObject object ? object.getOrDefault("items", JsonValue.EMPTY_JSON_ARRAY) : body;
        if (items.getValueType() != JsonValue.ValueType.ARRAY || items.asJsonArray().size() > LARGEST_BATCH) {
            throw Refusal.badRequest(RuleCode.PATTERN, "Acknowledge with a list of at most " + LARGEST_BATCH + " items.");
        }
        return items.asJsonArray();
    }

    private static Ack ack(JsonValue item) {
        JsonObject body = Json.object(item);
        return new Ack(Json.number(body, "deliveryNumber"), Json.word(AckOutcome.class, Json.text(body, "outcome"), "outcome"), Json.text(body, "text").orElse(""));
    }
}
