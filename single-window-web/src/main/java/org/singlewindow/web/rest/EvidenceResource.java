package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.singlewindow.evidence.Evidence;
import org.singlewindow.evidence.MakingEvidence;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.FileHeaders;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** The evidence of a case as one signed file. */
@Path("/declarations/{mrn}/evidence")
@RequestScoped
public class EvidenceResource {

    private static final String ZIP = "application/zip";

    @Inject
    MakingEvidence making;

    @Inject
    SignedInUser user;

    @Context
    HttpServletResponse answer;

    /** Each call makes another, and is audited; the bytes of two differ in the time at least. */
    @GET
    @Produces(ZIP)
    @Serves(value = UseCase.MAKE_EVIDENCE, of = Thing.DECLARATION)
    public Response make(@PathParam("mrn") String mrn) throws IOException {
        Mrn number = Mrn.parse(mrn).orElseThrow(() -> Refusal.notThere(Thing.DECLARATION));
        Evidence evidence = making.make(number, user.get())
                .orElseThrow(() -> Refusal.notThere(Thing.DECLARATION));
        FileHeaders.disarm(answer);
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileHeaders.attachment(evidence.name()));
        StreamingOutput bytes = out -> {
            try (InputStream content = evidence.content()) {
                content.transferTo(out);
            }
        };
        return Response.ok(bytes, ZIP).header(HttpHeaders.CONTENT_LENGTH, evidence.size()).build();
    }
}
