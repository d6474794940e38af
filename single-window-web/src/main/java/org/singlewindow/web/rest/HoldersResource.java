package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import org.singlewindow.identity.UseCase;
import org.singlewindow.tier.DecidingEvidence;
import org.singlewindow.tier.DecidingTier;
import org.singlewindow.tier.HolderTiers;
import org.singlewindow.tier.TierOutcome;
import org.singlewindow.tier.TierView;
import org.singlewindow.tier.WishedTier;
import org.singlewindow.tier.WishedVerdict;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** How much holders have to lodge, and why; each decision answers with how it then stands. */
@Path("/holders/{tin}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HoldersResource {

    @Inject
    HolderTiers tiers;

    @Inject
    DecidingEvidence evidence;

    @Inject
    DecidingTier deciding;

    @Inject
    SignedInUser user;

    @Context
    HttpServletResponse answer;

    @GET
    @Path("/tier")
    @Serves(value = UseCase.READ_TIER, of = Thing.HOLDER)
    public TierJson tier(@PathParam("tin") String tin, @QueryParam("country") String country) {
        return tagged(tiers.find(tin, country == null ? "" : country, user.get())
                .orElseThrow(() -> Refusal.notThere(Thing.HOLDER)));
    }

    @POST
    @Path("/evidence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.DECIDE_TIER, of = Thing.HOLDER)
    public Response decide(@PathParam("tin") String tin, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        JsonFields body = JsonFields.of(given, "", List.of("item", "verdict", "since", "until", "ground", "recheck"));
        return stands(evidence.decide(tin, new WishedVerdict(text(body, "item"), text(body, "verdict"),
                text(body, "since"), text(body, "until"), text(body, "ground"), text(body, "recheck")),
                SeenVersion.in(seen), user.get()));
    }

    @POST
    @Path("/tier-decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.DECIDE_TIER, of = Thing.HOLDER)
    public Response share(@PathParam("tin") String tin, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        JsonFields body = JsonFields.of(given, "", List.of("percent", "reason", "number"));
        return stands(deciding.decide(tin, new WishedTier(String.valueOf(body.number("percent")),
                text(body, "reason"), text(body, "number")), SeenVersion.in(seen), user.get()));
    }

    private static String text(JsonFields body, String field) {
        return body.filled(field).orElse("");
    }

    private Response stands(TierOutcome outcome) {
        if (outcome instanceof TierOutcome.Stands stands) {
            return Response.status(stands.again() ? 200 : 201).entity(tagged(stands.tier())).build();
        }
        throw Refusal.of((TierOutcome.Undecided) outcome);
    }

    private TierJson tagged(TierView tier) {
        answer.setHeader(HttpHeaders.ETAG, SeenVersion.tag(tier.version()));
        return TierJson.of(tier);
    }
}
