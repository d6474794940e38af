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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.singlewindow.delivery.Door;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.transit.MovementQuery;
import org.singlewindow.transit.MovementState;
import org.singlewindow.transit.MovementView;
import org.singlewindow.transit.Movements;
import org.singlewindow.transit.Obstacle;
import org.singlewindow.transit.ReportOutcome;
import org.singlewindow.transit.Reporting;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** Goods in transit: how their movements stand, and what whoever has to do with them tells. */
@Path("/movements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MovementsResource {

    @Context
    HttpServletResponse answer;

    @Inject
    Movements movements;

    @Inject
    Reporting reporting;

    @Inject
    Arrivals arrivals;

    @Inject
    SignedInUser user;

    @GET
    @Serves(value = UseCase.READ_MOVEMENT, of = Thing.LIST)
    public MovementJson.Page list(@QueryParam("state") String state, @QueryParam("office") String office,
            @QueryParam("q") String words, @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("coming") @DefaultValue("false") boolean coming,
            @QueryParam("sort") @DefaultValue("NEWEST") String sort,
            @QueryParam("size") @DefaultValue("50") int size, @QueryParam("after") Long after) {
        return MovementJson.Page.of(movements.search(new MovementQuery(
                Optional.ofNullable(state).map(word -> Json.word(MovementState.class, Optional.of(word), "state")),
                Optional.ofNullable(office), which(overdue, coming), Optional.ofNullable(words),
                Json.word(MovementQuery.Order.class, Optional.of(sort), "sort"),
                after == null ? Long.MAX_VALUE : Json.atLeast(1, after, "after"),
                Math.min(Json.atLeast(1, size, "size"), MovementQuery.MOST)), user.get()));
    }

    private static MovementQuery.Which which(boolean overdue, boolean coming) {
        if (overdue && coming) {
            throw Refusal.at("/coming", RuleCode.INCONSISTENT, "Choose overdue or coming.");
        }
        return overdue ? MovementQuery.Which.OVERDUE : coming ? MovementQuery.Which.COMING : MovementQuery.Which.ALL;
    }

    @GET
    @Path("/{mrn}")
    @Serves(value = UseCase.READ_MOVEMENT, of = Thing.MOVEMENT)
    public MovementJson one(@PathParam("mrn") String mrn) {
        MovementView view = movements.find(number(mrn), user.get()).orElseThrow(MovementsResource::noSuch);
        answer.setHeader(HttpHeaders.ETAG, SeenVersion.tag(view.events().size()));
        return MovementJson.of(view);
    }

    @POST
    @Path("/{mrn}/events")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.REPORT_MOVEMENT, of = Thing.MOVEMENT)
    public Response tell(@PathParam("mrn") String mrn, JsonValue given,
            @HeaderParam(IdempotencyKey.NAME) String key, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        ReportOutcome outcome = reporting.report(MovementFields.read(number(mrn), given),
                arrivals.at(Door.REST, IdempotencyKey.read(key), ""), SeenVersion.in(seen), user.get());
        return outcome.either(taken -> Response.status(taken.again() ? 200 : 201)
                .location(URI.create("/api/movements/" + taken.mrn())).entity(MovementJson.Taken.of(taken)).build(),
                waiting -> Response.status(202).entity(MovementJson.Kept.of(waiting)).build(), untaken -> {
                    throw refused(untaken.why());
                }, other -> {
                    throw Refusal.of(other);
                });
    }

    private static Refusal refused(Obstacle why) {
        return why.isConflict() ? Refusal.of(why) : Refusal.of(why).pointing("/" + why.field());
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(MovementsResource::noSuch);
    }

    private static Refusal noSuch() {
        return Refusal.notThere(Thing.MOVEMENT);
    }
}
