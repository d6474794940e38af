package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.retention.OrderRemoval;
import org.singlewindow.retention.OrderingRemoval;
import org.singlewindow.retention.RemovalOutcome;
import org.singlewindow.retention.RetentionOverview;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** What need not be kept any more: shown first, then removed on an order that names what was shown. */
@Path("/retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {

    @Inject
    RetentionOverview overview;

    @Inject
    OrderingRemoval ordering;

    @Inject
    SignedInUser user;

    @Inject
    OnlyOnce once;

    @Inject
    Arrivals arrivals;

    @GET
    @Serves(UseCase.READ_RETENTION)
    public RetentionJson look() {
        return RetentionJson.of(overview.look(user.get()));
    }

    @GET
    @Path("/removals")
    @Serves(UseCase.READ_RETENTION)
    public List<RetentionJson.Removal> removals() {
        return overview.removals(user.get()).stream().map(RetentionJson.Removal::of).toList();
    }

    /** It goes on after the answer. */
    @POST
    @Path("/removals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(UseCase.ORDER_REMOVAL)
    public Response order(JsonValue given, @HeaderParam(IdempotencyKey.NAME) String key) {
        JsonFields body = JsonFields.of(given, "", List.of("asOf", "cases"));
        OrderRemoval order = new OrderRemoval(moment(body), body.number("cases"));
        JsonValue words = JsonText.object().add("asOf", order.asOf().toString()).add("cases", order.cases()).build();
        return once.answer(new OnlyOnce.Asked(MessageTypes.REMOVAL, Optional.empty(), words),
                arrivals.at(Door.REST, IdempotencyKey.read(key), ""), () -> order(order)).response();
    }

    private OnlyOnce.Told order(OrderRemoval order) {
        return ordering.order(order, user.get()).either(
                begun -> once.told(202, RetentionJson.Removal.of(begun.removal()),
                        Optional.of("/api/retention/removals")),
                refused -> {
                    throw Refusal.ofRule(RuleCode.INVALID_STATE, words(refused.ground()));
                });
    }

    private static Instant moment(JsonFields body) {
        try {
            return Instant.parse(body.neededText("asOf"));
        } catch (DateTimeException none) {
            throw Refusal.at("/asOf", RuleCode.BAD_DATE, "asOf is the moment that GET /api/retention answered.");
        }
    }

    private static String words(RemovalOutcome.Ground ground) {
        return switch (ground) {
            case OTHER_NOW ->
                "It is not so many cases any more. Look again, and order what you see then. Nothing was removed.";
            case NOTHING -> "Nothing is there to be removed.";
            case RUNNING -> "A removal is running already.";
            case NOT_SHOWN ->
                "asOf is no moment that GET /api/retention answered you within a day. Look again. Nothing was removed.";
        };
    }

    @GET
    @Path("/removed/{mrn}")
    @Serves(UseCase.READ_RETENTION)
    public RetentionJson.Removed removed(@PathParam("mrn") String mrn) {
        return Mrn.parse(mrn).flatMap(number -> overview.removed(number, user.get()))
                .map(RetentionJson.Removed::of).orElseThrow(() -> Refusal.notThere(Thing.DECLARATION));
    }
}
