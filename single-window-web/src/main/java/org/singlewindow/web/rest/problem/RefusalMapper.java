package org.singlewindow.web.rest.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.singlewindow.web.Problem;

/** Says a {@link Refusal} as a problem document. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Refusal refusal) {
        return Problem.of(refusal.status(), refusal.code(), refusal.getMessage(), uri.getRequestUri().getPath())
                .at(refusal.pointer()).response();
    }
}
