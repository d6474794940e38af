package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.retention.HoldOutcome;
import org.singlewindow.retention.HoldingCases;
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
    public Response hold(@PathParam("mrn") String mrn, JsonValue given) {
        return holding.hold(theirs(mrn), reason(given), user.get()).either(
                done -> Response.status(201).location(URI.create("/api/declarations/" + mrn + "/holds"))
                        .entity(HoldJson.of(done.hold())).build(),
                refused -> {
                    throw refusal(refused);
                });
    }

    @POST
    @Path("/{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.HOLD_CASE, of = Thing.DECLARATION)
    public HoldJson lift(@PathParam("mrn") String mrn, @PathParam("id") String id, JsonValue given) {
        Mrn number = theirs(mrn);
        String reason = reason(given);
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw Refusal.notThere(Thing.NONE);
        }
        return holding.lift(number, Long.parseLong(id), reason, user.get()).either(
                done -> HoldJson.of(done.hold()), refused -> {
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
