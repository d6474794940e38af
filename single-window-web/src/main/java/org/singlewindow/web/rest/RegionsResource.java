package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.onboarding.Onboarding;
import org.singlewindow.onboarding.Report;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;

/** A country joins, or changes, as a directory of files. */
@Path("/admin/regions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegionsResource {

    @Inject
    Onboarding onboarding;

    @Inject
    SignedInUser user;

    @POST
    @Consumes("application/zip")
    @Serves({UseCase.LOAD_COUNTRY, UseCase.CHECK_COUNTRY})
    public Response load(byte[] zip, @QueryParam("check") @DefaultValue("false") boolean check,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        OptionalInt version = SeenVersion.in(seen);
        Report report = take(zip, check, version);
        int overtaken = version.isPresent() ? 412 : 409;
        return Response.status(report.isLoadable() ? 200 : report.isOvertaken() ? overtaken : 422)
                .tag(String.valueOf(report.version())).entity(RegionReport.of(report)).build();
    }

    private Report take(byte[] zip, boolean check, OptionalInt seen) {
        SignedInAs who = user.get();
        if (seen.isPresent()) {
            return check ? onboarding.check(zip, home -> seen.getAsInt(), who)
                    : onboarding.load(zip, home -> seen.getAsInt(), who);
        }
        return check ? onboarding.check(zip, who) : onboarding.load(zip, who);
    }
}
