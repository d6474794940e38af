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
import java.util.OptionalLong;
import org.singlewindow.guarantee.DebtClaimOutcome;
import org.singlewindow.guarantee.DebtClaimStep;
import org.singlewindow.guarantee.DebtClaimView;
import org.singlewindow.guarantee.DebtClaimWish;
import org.singlewindow.guarantee.DebtClaims;
import org.singlewindow.guarantee.GuaranteeUndone;
import org.singlewindow.guarantee.NoticingDebt;
import org.singlewindow.guarantee.PursuingDebt;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** Claims of customs against those who answer for guarantees; each call answers with the claim as it then stands. */
@Path("/claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DebtClaimsResource {

    @Inject
    DebtClaims claims;

    @Inject
    NoticingDebt noticing;

    @Inject
    PursuingDebt pursuing;

    @Inject
    SignedInUser user;

    @Context
    HttpServletResponse answer;

    @GET
    @Serves(value = UseCase.READ_DEBT_CLAIM, of = Thing.LIST)
    public DebtClaimJson.Page list(@QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("size") @DefaultValue("50") int size, @QueryParam("after") Long after) {
        return DebtClaimJson.Page.of(claims.list(open, Json.behind(after), Json.size(size), user.get()));
    }

    /** Of all that they may see, the oldest first. */
    @GET
    @Path("/events")
    @Serves(value = UseCase.READ_DEBT_CLAIM, of = Thing.LIST)
    public ClaimEventJson.Page events(@QueryParam("after") Long after,
            @QueryParam("size") @DefaultValue("50") int size) {
        OptionalLong behind = Json.behind(after);
        return ClaimEventJson.Page.of(claims.news(behind, Json.size(size), user.get()), behind);
    }

    /** The same again is the notice that there is. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(UseCase.MAKE_DEBT_CLAIM)
    public Response notice(JsonValue given) {
        DebtClaimOutcome outcome = noticing.notice(DebtClaimFields.notice(given), user.get());
        DebtClaimView claim = stands(outcome);
        boolean again = outcome instanceof DebtClaimOutcome.Stands stands && stands.again();
        return Response.status(again ? 200 : 201).location(URI.create("/api/claims/" + claim.id()))
                .entity(tagged(claim)).build();
    }

    @GET
    @Path("/{id}")
    @Serves(value = UseCase.READ_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public DebtClaimJson one(@PathParam("id") String id) {
        return tagged(claims.find(number(id), user.get()).orElseThrow(DebtClaimsResource::noSuch));
    }

    @POST
    @Path("/{id}/claim")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.MAKE_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public DebtClaimJson claim(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(id, DebtClaimFields.claim(given), seen);
    }

    @POST
    @Path("/{id}/uphold")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.MAKE_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public DebtClaimJson uphold(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(id, DebtClaimFields.step(DebtClaimStep.UPHOLD, given), seen);
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.MAKE_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public DebtClaimJson withdraw(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(id, DebtClaimFields.step(DebtClaimStep.WITHDRAW, given), seen);
    }

    @POST
    @Path("/{id}/pay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.ANSWER_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public DebtClaimJson pay(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(id, DebtClaimFields.payment(given), seen);
    }

    @POST
    @Path("/{id}/dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.ANSWER_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public DebtClaimJson dispute(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        return take(id, DebtClaimFields.step(DebtClaimStep.DISPUTE, given), seen);
    }

    private DebtClaimJson take(String id, DebtClaimWish wish, String seen) {
        return tagged(stands(pursuing.take(number(id), wish, SeenVersion.in(seen), user.get())));
    }

    private DebtClaimJson tagged(DebtClaimView claim) {
        answer.setHeader(HttpHeaders.ETAG, SeenVersion.tag(claim.version()));
        return DebtClaimJson.of(claim);
    }

    private static DebtClaimView stands(DebtClaimOutcome outcome) {
        if (outcome instanceof DebtClaimOutcome.Stands stands) {
            return stands.claim();
        }
        throw Refusal.of((GuaranteeUndone) outcome, Thing.DEBT_CLAIM);
    }

    private static long number(String id) {
        return SentNumber.id(id).orElseThrow(DebtClaimsResource::noSuch);
    }

    private static Refusal noSuch() {
        return Refusal.notThere(Thing.DEBT_CLAIM);
    }
}
