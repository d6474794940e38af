package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Arriving;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.RequestOutcome;
import org.singlewindow.declaration.Resuming;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** What is said of a declaration without a document: that its goods are there, and that it goes on. */
@Path("/declarations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StepsResource {

    @Inject
    Arriving arriving;

    @Inject
    Resuming resuming;

    @Inject
    Declarations declarations;

    @Inject
    SignedInUser user;

    @Inject
    ReaderLanguage language;

    @Inject
    OnlyOnce once;

    @POST
    @Path("/{mrn}/arrival")
    @Serves(value = UseCase.CONFIRM_ARRIVAL, of = Thing.DECLARATION)
    public Response arrive(@PathParam("mrn") String mrn, @HeaderParam(IdempotencyKey.NAME) String key) {
        Mrn number = number(mrn);
        return once.answer(new OnlyOnce.Asked(MessageTypes.ARRIVAL, Optional.of(number), JsonValue.NULL), key,
                () -> done(arriving.confirm(number, user.get())));
    }

    @POST
    @Path("/{mrn}/resumption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.RESUME_DECLARATION, of = Thing.DECLARATION)
    public Response resume(@PathParam("mrn") String mrn, JsonValue given,
            @HeaderParam(IdempotencyKey.NAME) String key) {
        Mrn number = number(mrn);
        if (declarations.find(number, user.get()).isEmpty()) {
            throw notThere();
        }
        String reason = JsonFields.of(given, "", List.of("reason")).text("reason")
                .orElseThrow(() -> Refusal.at("/reason", RuleCode.MISSING, "reason is missing."));
        return once.answer(new OnlyOnce.Asked(MessageTypes.RESUMPTION, Optional.of(number), given), key,
                () -> done(resuming.resume(number, reason, user.get())));
    }

    private Response done(RequestOutcome outcome) {
        Mrn mrn = outcome.either(RequestOutcome.Done::mrn, RequestOutcome.Again::mrn, refused -> {
            throw refusal(refused);
        });
        return Response.ok(DeclarationJson.of(
                declarations.find(mrn, user.get()).orElseThrow(StepsResource::notThere), language.get())).build();
    }

    private static Refusal refusal(RequestOutcome.Refused refused) {
        Violation why = refused.violations().get(0);
        return switch (refused.ground()) {
            case UNKNOWN -> notThere();
            case WRONG -> Refusal.ofRule(why.code(), why.text() + ".").pointing("/reason");
            case NOT_THEIRS, CONFLICT, OVERTAKEN -> Refusal.ofRule(why.code(), why.text() + ".");
        };
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(StepsResource::notThere);
    }

    private static Refusal notThere() {
        return Refusal.notThere(Thing.DECLARATION);
    }
}
