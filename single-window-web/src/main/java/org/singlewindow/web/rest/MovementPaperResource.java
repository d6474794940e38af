package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.transit.Accompanying;
import org.singlewindow.transit.TravelOutcome;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.print.PaperFile;
import org.singlewindow.web.print.Press;

/** The paper that travels with goods in transit. */
@Path("/movements")
@RequestScoped
public class MovementPaperResource {

    @Inject
    Accompanying accompanying;

    @Inject
    Press press;

    @Inject
    SignedInUser user;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse answer;

    @GET
    @Path("/{mrn}/print")
    @Produces(PaperFile.TYPE)
    @Serves(value = UseCase.READ_MOVEMENT, of = Thing.MOVEMENT)
    public Response print(@PathParam("mrn") String mrn) {
        TravelOutcome outcome = Mrn.parse(mrn).map(number -> accompanying.make(number, user.get()))
                .orElseGet(TravelOutcome.NotThere::new);
        if (outcome instanceof TravelOutcome.Made made) {
            return PaperAnswer.of(press.print(made.paper(), request), answer);
        }
        throw outcome instanceof TravelOutcome.NotTravelling not
                ? Refusal.ofRule(RuleCode.INVALID_STATE,
                        "The movement is " + not.state() + "; the paper is of what has been released.")
                : Refusal.notThere(Thing.MOVEMENT);
    }
}
