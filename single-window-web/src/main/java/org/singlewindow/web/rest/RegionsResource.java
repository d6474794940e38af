package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.onboarding.BadRegionFiles;
import org.singlewindow.onboarding.Onboarding;
import org.singlewindow.onboarding.Report;
import org.singlewindow.web.DoorWords;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.rest.problem.Refusal;

/** A country joins, or changes, as a directory of files. */
@Path("/admin/regions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class RegionsResource {

    @Inject
    Onboarding onboarding;

    @Inject
    SignedInUser user;

    @POST
    @Consumes("application/zip")
    @Operation(summary = "Load a country's directory, packed as a zip, or only check it",
        description = "With check=true nothing is changed. 422 where a problem forbids loading; the report names file and line.")
    public Response load(byte[] zip, @QueryParam("check") @DefaultValue("false") boolean check) {
        SignedInAs who = user.get();
        try {
            Report report = check ? onboarding.check(zip, who) : onboarding.load(zip, who);
            return Response.status(report.isLoadable() ? 200 : 422).entity(report).build();
        } catch (BadRegionFiles bad) {
            throw Refusal.badRequest(RuleCode.NOT_WELL_FORMED, DoorWords.of(bad));
        }
    }
}
