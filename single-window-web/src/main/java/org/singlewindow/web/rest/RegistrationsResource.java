package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.registration.Admitting;
import org.singlewindow.registration.ApplicantView;
import org.singlewindow.registration.ApplicationOutcome;
import org.singlewindow.registration.ApplicationRules;
import org.singlewindow.registration.Applying;
import org.singlewindow.registration.Declining;
import org.singlewindow.registration.RegistrationOutcome;
import org.singlewindow.registration.RegistrationState;
import org.singlewindow.registration.Registrations;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.arrival.FrontDoor;

/** The way in: a firm asks to take part, and its country's customs takes it in or says why not. */
@Path("/registrations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {

    @Inject
    Applying applying;

    @Inject
    Registrations registrations;

    @Inject
    Admitting admitting;

    @Inject
    Declining declining;

    @Inject
    SignedInUser user;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse answer;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves
    public Response apply(JsonValue given, @HeaderParam(IdempotencyKey.NAME) String key) {
        String from = FrontDoor.asSet().arrivalOf(request).address();
        ApplicationOutcome outcome = applying.apply(RegistrationFields.of(given),
                Applying.Origin.of(from, IdempotencyKey.read(key).map(MessageId::value)));
        if (outcome instanceof ApplicationOutcome.Received received) {
            return received(received.application(), received.again());
        }
        if (outcome instanceof ApplicationOutcome.Later later) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, later.after().toSeconds())));
            throw later.tooMany()
                    ? Refusal.of(429, RuleCode.TOO_MANY_TRIES, "Too many applications came from your address.")
                    : Refusal.of(503, RuleCode.BUSY, "Too many applications come in at this moment.");
        }
        if (outcome instanceof ApplicationOutcome.Incomplete incomplete) {
            throw flawed(incomplete.flaws().entrySet().iterator().next());
        }
        throw Refusal.of(409, RuleCode.REFERENCE_REUSED,
                "Something else was sent under this Idempotency-Key before.");
    }

    private static Response received(ApplicantView application, boolean again) {
        URI place = URI.create("/api/registrations/" + application.reference() + "/standing");
        return Response.status(again ? 200 : 201).location(place)
                .entity(RegistrationJson.Standing.of(application)).build();
    }

    private static Refusal flawed(Map.Entry<ApplicationRules.Part, RuleCode> flaw) {
        return Refusal.of(422, flaw.getValue(),
                ApplicationRules.say(flaw.getKey(), flaw.getValue()).in(Locale.ENGLISH) + ".")
                .pointing("/" + flaw.getKey().field());
    }

    @GET
    @Path("/{id}/standing")
    @Serves
    public RegistrationJson.Standing standing(@PathParam("id") String id) {
        return registrations.standing(id).map(RegistrationJson.Standing::of)
                .orElseThrow(RegistrationsResource::noSuch);
    }

    @GET
    @Serves(UseCase.DECIDE_REGISTRATION)
    public RegistrationJson.Page list(@QueryParam("state") @DefaultValue("WAITING") String state,
            @QueryParam("size") @DefaultValue("50") int size, @QueryParam("after") String after) {
        if (after != null && registrations.find(after, user.get()).isEmpty()) {
            throw Refusal.badRequest(RuleCode.PATTERN, "after is what next gave, or nothing.");
        }
        return RegistrationJson.Page.of(registrations.list(
                Json.word(RegistrationState.class, Optional.of(state), "state"), Optional.ofNullable(after),
                Json.size(size), user.get()));
    }

    @GET
    @Path("/{id}")
    @Serves(value = UseCase.DECIDE_REGISTRATION, of = Thing.APPLICATION)
    public RegistrationJson one(@PathParam("id") String id) {
        return registrations.find(id, user.get()).map(this::tagged).orElseThrow(RegistrationsResource::noSuch);
    }

    @POST
    @Path("/{id}/approve")
    @Serves(value = UseCase.DECIDE_REGISTRATION, of = Thing.APPLICATION)
    public RegistrationJson approve(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        return decided(id, admitting.admit(id, SeenVersion.in(seen), user.get()));
    }

    @POST
    @Path("/{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.DECIDE_REGISTRATION, of = Thing.APPLICATION)
    public RegistrationJson refuse(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            JsonValue given) {
        String reason = JsonFields.of(given, "", List.of("reason")).text("reason").orElse("");
        return decided(id, declining.decline(id, reason, SeenVersion.in(seen), user.get()));
    }

    private RegistrationJson decided(String id, RegistrationOutcome outcome) {
        outcome.either(done -> done, undone -> {
            throw Refusal.undone(undone.code(), undone.why(), undone.overtaken())
                    .pointing(undone.why().key().startsWith("reason.") ? "/reason" : "");
        });
        return one(id);
    }

    private RegistrationJson tagged(Registrations.File file) {
        answer.setHeader(HttpHeaders.ETAG, SeenVersion.tag(file.registration().version()));
        return RegistrationJson.of(file);
    }

    private static Refusal noSuch() {
        return Refusal.notThere(Thing.APPLICATION);
    }
}
