package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.mandate.EndingMandate;
import org.singlewindow.mandate.GiveMandate;
import org.singlewindow.mandate.Giving;
import org.singlewindow.mandate.GivingOutcome;
import org.singlewindow.mandate.MandateRules;
import org.singlewindow.mandate.MandateView;
import org.singlewindow.mandate.Mandates;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** A trader lets a broker lodge for it, until either of them ends it or its time is over. */
@Path("/mandates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MandatesResource {

    private static final List<String> FIELDS = List.of("broker", "procedures", "representation", "from", "until");

    @Inject
    Mandates mandates;

    @Inject
    Giving giving;

    @Inject
    EndingMandate ending;

    @Inject
    SignedInUser user;

    @Context
    HttpServletResponse answer;

    @GET
    @Serves(value = UseCase.READ_MANDATE, of = Thing.LIST)
    public MandateJson.Page list(@QueryParam("size") @DefaultValue("50") int size, @QueryParam("after") Long after) {
        return MandateJson.Page.of(mandates.list(
                Json.behind(after), Json.size(size), user.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(UseCase.GIVE_MANDATE)
    public Response give(JsonValue given, @HeaderParam(IdempotencyKey.NAME) String key) {
        GivingOutcome outcome = giving.give(read(given), IdempotencyKey.read(key).map(MessageId::value), user.get());
        if (outcome instanceof GivingOutcome.Given kept) {
            tag(kept.mandate());
            return Response.status(kept.again() ? 200 : 201)
                    .location(URI.create("/api/mandates/" + kept.mandate().number()))
                    .entity(MandateJson.of(kept.mandate())).build();
        }
        if (outcome instanceof GivingOutcome.Incomplete incomplete) {
            throw flawed(incomplete.flaws().entrySet().iterator().next());
        }
        if (outcome instanceof GivingOutcome.Covered covered) {
            throw Refusal.of(409, RuleCode.ALREADY_REGISTERED, MandateRules.say(covered).in(Locale.ENGLISH) + ".");
        }
        throw Refusal.of(409, RuleCode.REFERENCE_REUSED,
                "Something else was sent under this Idempotency-Key before.");
    }

    private static GiveMandate read(JsonValue given) {
        JsonFields body = JsonFields.of(given, "", FIELDS);
        return new GiveMandate(body.text("broker").orElse(""), body.texts("procedures"),
                body.text("representation").orElse(""),
                new GiveMandate.Days(body.text("from").orElse(""), body.text("until").orElse("")));
    }

    private static Refusal flawed(Map.Entry<MandateRules.Part, RuleCode> flaw) {
        return Refusal.of(422, flaw.getValue(),
                MandateRules.say(flaw.getKey(), flaw.getValue()).in(Locale.ENGLISH) + ".")
                .pointing("/" + flaw.getKey().field());
    }

    @GET
    @Path("/{id}")
    @Serves(value = UseCase.READ_MANDATE, of = Thing.MANDATE)
    public MandateJson one(@PathParam("id") String id) {
        return tagged(mandates.find(number(id), user.get()).orElseThrow(MandatesResource::noSuch));
    }

    /** By the trader it is withdrawn, by the broker renounced. */
    @DELETE
    @Path("/{id}")
    @Serves(value = UseCase.END_MANDATE, of = Thing.MANDATE)
    public MandateJson end(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        return ending.end(number(id), SeenVersion.in(seen), user.get()).either(ended -> tagged(ended.mandate()),
                undone -> {
                    throw Refusal.undone(undone.code(), undone.why(), undone.overtaken());
                });
    }

    private MandateJson tagged(MandateView mandate) {
        tag(mandate);
        return MandateJson.of(mandate);
    }

    private void tag(MandateView mandate) {
        answer.setHeader(HttpHeaders.ETAG, SeenVersion.tag(mandate.version()));
    }

    private static long number(String id) {
        return SentNumber.id(id).orElseThrow(MandatesResource::noSuch);
    }

    private static Refusal noSuch() {
        return Refusal.notThere(Thing.MANDATE);
    }
}
