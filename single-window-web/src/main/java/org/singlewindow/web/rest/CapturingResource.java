package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.singlewindow.delivery.Door;
import org.singlewindow.identity.UseCase;
import org.singlewindow.transit.CaptureOutcome;
import org.singlewindow.transit.Capturing;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;

/** What went on paper while something had failed is told afterwards. The number on the paper makes it once. */
@Path("/movements/captured")
@RequestScoped
public class CapturingResource {

    @Inject
    Capturing capturing;

    @Inject
    Arrivals arrivals;

    @Inject
    SignedInUser user;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
    @Serves(UseCase.CAPTURE_MOVEMENT)
    public Response capture(JsonValue given) {
        CaptureOutcome outcome = capturing.capture(CaptureFields.read(given),
                arrivals.at(Door.REST, Optional.empty(), ""), user.get());
        if (outcome instanceof CaptureOutcome.Captured captured) {
            return Response.status(captured.again() ? 200 : 201).type(MediaType.APPLICATION_JSON)
                    .location(URI.create("/api/movements/" + captured.mrn())).entity(CaptureJson.of(captured)).build();
        }
        if (outcome instanceof CaptureOutcome.Uncaptured not) {
            throw Refusal.of(not);
        }
        return Response.status(422).type("application/xml;charset=UTF-8")
                .entity(((CaptureOutcome.Unlodged) outcome).answer().response()).build();
    }
}
