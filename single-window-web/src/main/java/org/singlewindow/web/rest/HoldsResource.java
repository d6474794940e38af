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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.retention.HoldOutcome;
import org.singlewindow.retention.HoldingCases;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SentNumber;
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
    OnlyOnce once;

    @GET
    @Serves(value = UseCase.READ_HOLD, of = Thing.DECLARATION)
    public List<HoldJson> list(@PathParam("mrn") String mrn) {
        Mrn number = number(mrn);
        if (declarations.find(number, user.get()).isEmpty()) {
            throw Refusal.notThere(Thing.DECLARATION);
        }
        return holding.list(number, user.get()).stream().map(HoldJson::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.HOLD_CASE, of = Thing.DECLARATION)
    public Response hold(@PathParam("mrn") String mrn, JsonValue given,
            @HeaderParam(IdempotencyKey.NAME) String key) {
        Mrn number = theirs(mrn);
        String reason = reason(given);
        return once.answer(new OnlyOnce.Asked(MessageTypes.HOLD, Optional.of(number), given), key,
                () -> done(Response.status(201).location(URI.create("/api/declarations/" + mrn + "/holds")),
                        holding.hold(number, reason, user.get())));
    }

    @POST
    @Path("/{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.HOLD_CASE, of = Thing.DECLARATION)
    public Response lift(@PathParam("mrn") String mrn, @PathParam("id") String id, JsonValue given,
            @HeaderParam(IdempotencyKey.NAME) String key) {
        Mrn number = theirs(mrn);
        String reason = reason(given);
        long hold = SentNumber.id(id).orElseThrow(() -> Refusal.notThere(Thing.NONE));
        JsonValue words = JsonText.object().add("id", id).add("reason", reason).build();
        return once.answer(new OnlyOnce.Asked(MessageTypes.LIFT, Optional.of(number), words), key,
                () -> done(Response.ok(), holding.lift(number, hold, reason, user.get())));
    }

    private static Response done(Response.ResponseBuilder answer, HoldOutcome outcome) {
        return outcome.either(done -> answer.entity(HoldJson.of(done.hold())).build(), refused -> {
            throw refusal(refused);
        });
    }

    private Mrn theirs(String mrn) {
        Mrn number = number(mrn);
        if (!holding.isThere(number, user.get())) {
            throw Refusal.notThere(Thing.DECLARATION);
        }
        return number;
    }

    private static Refusal refusal(HoldOutcome.NotDone refused) {
        return switch (refused.code()) {
            case DECLARATION_NOT_FOUND -> Refusal.notThere(Thing.DECLARATION);
            case MISSING, TOO_LONG, PATTERN -> Refusal.at("/reason", refused.code(), refused.text());
            default -> Refusal.ofRule(refused.code(), refused.text());
        };
    }

    private static String reason(JsonValue given) {
        return JsonFields.of(given, "", List.of("reason")).text("reason")
                .orElseThrow(() -> Refusal.at("/reason", RuleCode.MISSING, "reason is missing."));
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(() -> Refusal.notThere(Thing.DECLARATION));
    }
}
