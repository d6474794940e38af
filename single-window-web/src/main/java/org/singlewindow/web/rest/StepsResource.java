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
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Thing;

/** What is said of a declaration without a document: that its goods are there, and that it goes on. */
@Path("/declarations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StepsResource {

    @Inject
    DeclarationSteps steps;

    @Inject
    Arrivals arrivals;

    @Inject
    ReaderLanguage language;

    @POST
    @Path("/{mrn}/arrival")
    @Serves(value = UseCase.CONFIRM_ARRIVAL, of = Thing.DECLARATION)
    public Response arrive(@PathParam("mrn") String mrn, @HeaderParam(IdempotencyKey.NAME) String key) {
        return steps.arrive(number(mrn), arrival(key), language.get()).response();
    }

    @POST
    @Path("/{mrn}/resumption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(value = UseCase.RESUME_DECLARATION, of = Thing.DECLARATION)
    public Response resume(@PathParam("mrn") String mrn, JsonValue given,
            @HeaderParam(IdempotencyKey.NAME) String key) {
        return steps.resume(number(mrn), () -> reason(given), arrival(key), language.get()).response();
    }

    private Arrival arrival(String key) {
        return arrivals.at(Door.REST, IdempotencyKey.read(key), "");
    }

    /** Of whatever is done with one. */
    static String reason(JsonValue given) {
        return JsonFields.of(given, "", List.of("reason")).text("reason")
                .orElseThrow(() -> Refusal.at("/reason", RuleCode.MISSING, "reason is missing."));
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(() -> Refusal.notThere(Thing.DECLARATION));
    }
}
