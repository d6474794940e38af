package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.print.PaperKind;
import org.singlewindow.print.PrintOutcome;
import org.singlewindow.print.Printing;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.print.PaperFile;
import org.singlewindow.web.print.Press;

/** A declaration on paper. */
@Path("/declarations")
@RequestScoped
public class PrintResource {

    @Inject
    Printing printing;

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
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public Response print(@PathParam("mrn") String mrn,
            @QueryParam("kind") @DefaultValue("DECLARATION") String kind) {
        PaperKind wanted = Json.word(PaperKind.class, Optional.of(kind), "kind");
        PrintOutcome outcome = Mrn.parse(mrn).map(number -> printing.print(wanted, number, user.get()))
                .orElseGet(PrintOutcome.NotThere::new);
        if (outcome instanceof PrintOutcome.Printed printed) {
            return PaperAnswer.of(press.print(printed.paper(), request), answer);
        }
        throw Refusal.of(outcome);
    }
}
