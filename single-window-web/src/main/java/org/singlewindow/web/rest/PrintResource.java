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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.print.PaperCopy;
import org.singlewindow.print.PaperKind;
import org.singlewindow.print.PrintOutcome;
import org.singlewindow.print.Printing;
import org.singlewindow.web.FileHeaders;
import org.singlewindow.web.Preferences;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.print.Press;

/** A declaration on paper. */
@Path("/declarations")
@RequestScoped
public class PrintResource {

    private static final String PDF = "application/pdf";

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
    @Produces(PDF)
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public Response print(@PathParam("mrn") String mrn,
            @QueryParam("kind") @DefaultValue("DECLARATION") String kind) {
        PaperKind wanted = Json.word(PaperKind.class, Optional.of(kind), "kind");
        PrintOutcome outcome = Mrn.parse(mrn).map(number -> printing.print(wanted, number, user.get()))
                .orElseGet(PrintOutcome.NotThere::new);
        if (outcome instanceof PrintOutcome.Printed printed) {
            return answer(printed.paper());
        }
        throw outcome instanceof PrintOutcome.NotReleased unreleased
                ? Refusal.ofRule(RuleCode.INVALID_STATE,
                        "The declaration is " + unreleased.status() + "; there is a release note of what is released.")
                : Refusal.notThere(Thing.DECLARATION);
    }

    private Response answer(PaperCopy paper) {
        Locale language = Preferences.spoken(request);
        byte[] pdf = press.print(paper, language, request).orElseThrow(() -> Refusal.of(503, RuleCode.BUSY,
                "Too much is printed at this moment."));
        FileHeaders.disarm(answer);
        return Response.ok(pdf, PDF).header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileHeaders.attachment(Press.nameOf(paper))).build();
    }
}
