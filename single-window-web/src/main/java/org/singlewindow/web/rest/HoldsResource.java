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
import java.util.List;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.retention.HoldingCases;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** Keeping a case back from being removed. */
@Path("/declarations/{mrn}/holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HoldsResource {

    @Inject
    HoldingCases holding;

    @Inject
    Declarations declarations;

    @Inject
    SignedInUser user;

    @Inject
    HoldSteps steps;

    @Inject
    Arrivals arrivals;

    @GET
    @Serves(value = UseCase.READ_HOLD, of = Thing.DECLARATION)
    public List<HoldJson> list(@PathParam("mrn") String mrn) {
        Mrn number = number(mrn);
        if (!declarations.isSeen(number, user.get())) {
            throw Refusal.notThere(Thing.DECLARATION);
        }
        return holding.list(number, user.get()).stream().map(HoldJson::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.HOLD_CASE, of = Thing.DECLARATION)
    public Response hold(@PathParam("mrn") String mrn, JsonValue given,
            @HeaderParam(IdempotencyKey.NAME) String key) {
        return steps.hold(number(mrn), () -> StepsResource.reason(given), arrival(key)).response();
    }

    @POST
    @Path("/{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.HOLD_CASE, of = Thing.DECLARATION)
    public Response lift(@PathParam("mrn") String mrn, @PathParam("id") String id, JsonValue given,
            @HeaderParam(IdempotencyKey.NAME) String key) {
        return steps.lift(number(mrn), id, () -> StepsResource.reason(given), arrival(key)).response();
    }

    private Arrival arrival(String key) {
        return arrivals.at(Door.REST, IdempotencyKey.read(key), "");
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(() -> Refusal.notThere(Thing.DECLARATION));
    }
}
