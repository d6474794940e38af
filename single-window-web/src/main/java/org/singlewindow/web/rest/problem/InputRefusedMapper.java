package org.singlewindow.web.rest.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Problem;

/** A field that cannot be taken as it is; the sentence begins with which. */
@Provider
public class InputRefusedMapper implements ExceptionMapper<InputRefused> {

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(InputRefused thrown) {
        return Problem
                .of(thrown.code() == RuleCode.REFERENCE_REUSED ? 409 : 422, thrown.code(),
                        thrown.pointer() + ": " + thrown.getMessage(), uri.getRequestUri().getPath())
                .response();
    }
}
