package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.singlewindow.guarantee.Simulating;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;

/** Which reference amount would have been wide enough, by the caller's own ledger. */
@Path("/guarantees/simulation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SimulationResource {

    @Inject
    Simulating simulating;

    @Inject
    SignedInUser user;

    @GET
    @Serves(UseCase.QUOTE_GUARANTEE)
    public SimulationJson simulate(@QueryParam("months") @DefaultValue("12") int months) {
        if (months < 1 || months > Simulating.MOST_MONTHS) {
            throw Refusal.badRequest(RuleCode.OUTSIDE_DOMAIN,
                    "months is a number from 1 to " + Simulating.MOST_MONTHS + ".");
        }
        return SimulationJson.of(simulating.simulate(months, user.get()));
    }
}
