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
        Response answer = Problem.of(refusal.status(), refusal.code(), refusal.getMessage(), uri.getRequestUri().getPath()).response();
        return refusal.status() == 503 ? Response.fromResponse(answer).header("Retry-After", "1").build() : answer;
    }
}
