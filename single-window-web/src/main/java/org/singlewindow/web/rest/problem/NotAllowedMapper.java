package org.singlewindow.web.rest.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.DoorWords;
import org.singlewindow.web.Problem;

/** What the policy does not give to whoever asks. */
@Provider
public class NotAllowedMapper implements ExceptionMapper<NotAllowed> {

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(NotAllowed thrown) {
        return Problem.of(403, RuleCode.NOT_ALLOWED, DoorWords.of(thrown), uri.getRequestUri().getPath()).response();
    }
}
