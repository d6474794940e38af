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
import java.time.Clock;
import java.util.List;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.guarantee.CheckingCover;
import org.singlewindow.guarantee.GuaranteeReason;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.RegisterGuarantee;
import org.singlewindow.guarantee.RegisteringGuarantee;
import org.singlewindow.guarantee.RegisteringOutcome;
import org.singlewindow.guarantee.SeveralRegistered;
import org.singlewindow.guarantee.TooManyCodes;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Grn;
import org.singlewindow.transit.Movements;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.RegisteringRefusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** The register of guarantees: registering one, looking at it, and asking whether it would cover. */
@Path("/guarantees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GuaranteesResource {

    @Inject
    Guarantees guarantees;

    @Inject
    Movements movements;

    @Inject
    RegisteringGuarantee registering;

    @Inject
    CheckingCover checking;

    @Inject
    SignedInUser user;

    @Inject
    Clock clock;

    @Context
    HttpServletResponse answer;

    @GET
    @Serves(value = UseCase.READ_GUARANTEE, of = Thing.LIST)
    public GuaranteeJson.Page list(@QueryParam("size") @DefaultValue("50") int size, @QueryParam("after") Long after) {
        return GuaranteeJson.Page.of(guarantees.list(Json.behind(after), Json.size(size), user.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(UseCase.REGISTER_GUARANTEE)
    public Response register(JsonValue given, @HeaderParam(IdempotencyKey.NAME) String key) {
        RegisterGuarantee said = GuaranteeFields.register(given);
        RegisteringOutcome outcome = registering.register(said, IdempotencyKey.read(key).map(MessageId::value),
                user.get());
        if (outcome instanceof RegisteringOutcome.Registered kept) {
            answer.setHeader(HttpHeaders.ETAG, SeenVersion.tag(kept.guarantee().version()));
            return Response.status(kept.again() ? 200 : 201)
                    .location(URI.create("/api/guarantees/" + kept.guarantee().grn()))
                    .entity(GuaranteeJson.of(kept.guarantee())).build();
        }
        throw refusal(outcome, said, given, "");
    }

    /** All of them or none. */
    @POST
    @Path("/batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(UseCase.REGISTER_GUARANTEE)
    public Response registerAll(JsonValue given, @HeaderParam(IdempotencyKey.NAME) String key) {
        List<RegisterGuarantee> said = GuaranteeFields.several(given);
        SeveralRegistered outcome = registering.registerAll(said, IdempotencyKey.read(key).map(MessageId::value),
                user.get());
        if (outcome instanceof SeveralRegistered.Refused refused) {
            int place = refused.place();
            throw refusal(refused.why(), said.get(place), given.asJsonObject().getJsonArray("guarantees").get(place),
                    "/guarantees/" + place);
        }
        SeveralRegistered.All kept = (SeveralRegistered.All) outcome;
        return Response.status(kept.again() ? 200 : 201)
                .entity(new GuaranteeJson.Several(kept.guarantees().stream().map(GuaranteeJson::of).toList())).build();
    }

    /** @param place of the guarantee in the body */
    private static Refusal refusal(RegisteringOutcome why, RegisterGuarantee said, JsonValue given, String place) {
        Refusal refusal = RegisteringRefusal.of(why, said, part -> GuaranteeFields.entries(given, part));
        return refusal.pointer().isEmpty() ? refusal : refusal.pointing(place + "/" + refusal.pointer());
    }

    @GET
    @Path("/{grn}")
    @Serves(value = UseCase.READ_GUARANTEE, of = Thing.GUARANTEE)
    public GuaranteeJson one(@PathParam("grn") String grn) {
        var found = guarantees.find(number(grn), user.get()).orElseThrow(GuaranteesResource::noSuch);
        answer.setHeader(HttpHeaders.ETAG, SeenVersion.tag(found.version()));
        return GuaranteeJson.of(found);
    }

    @GET
    @Path("/{grn}/usages")
    @Serves(value = UseCase.READ_GUARANTEE, of = Thing.GUARANTEE)
    public GuaranteeJson.Usages usages(@PathParam("grn") String grn, @QueryParam("from") String from,
            @QueryParam("to") String to, @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("after") Long after) {
        Grn number = number(grn);
        return GuaranteeJson.Usages.of(guarantees.usages(number,
                new Guarantees.UsePage(GuaranteeFields.period(from, to), Json.behind(after), Json.size(size)),
                user.get())
                .orElseThrow(GuaranteesResource::noSuch), movements.turns(number, user.get()), clock.instant());
    }

    /** A number that is none is one that is not there. */
    @POST
    @Path("/{grn}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(UseCase.CHECK_GUARANTEE)
    public GuaranteeJson.Verdict check(@PathParam("grn") String grn, JsonValue given) {
        var said = GuaranteeFields.check(given);
        try {
            List<String> reasons = Grn.parse(grn).map(number -> checking.check(number, said, user.get()))
                    .orElse(List.of(GuaranteeReason.G01)).stream().map(Enum::name).toList();
            return new GuaranteeJson.Verdict(reasons.isEmpty(), reasons);
        } catch (TooManyCodes later) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
            throw later;
        }
    }

    static Grn number(String grn) {
        return Grn.parse(grn).orElseThrow(GuaranteesResource::noSuch);
    }

    static Refusal noSuch() {
        return Refusal.notThere(Thing.GUARANTEE);
    }
}
