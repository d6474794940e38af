package org.singlewindow.web.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.DoorWords;
import org.singlewindow.web.Problem;
import org.singlewindow.web.Thing;

/** What JAX-RS itself refuses: an address, method, form or body that is none of ours. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        if (UnexpectedMapper.isTooLarge(thrown)) {
            return UnexpectedMapper.tooLarge(uri).response();
        }
        Problem problem = Problem.of(status, ruleOf(status), sentence(status), uri.getRequestUri().getPath());
        Response.ResponseBuilder answer = Response.fromResponse(problem.response());
        Object allow = thrown.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    private static RuleCode ruleOf(int status) {
        return switch (status) {
            case 401 -> RuleCode.NOT_SIGNED_IN;
            case 403 -> RuleCode.NOT_ALLOWED;
            case 404 -> RuleCode.NOT_FOUND;
            case 400 -> RuleCode.PATTERN;
            default -> status >= 500 ? RuleCode.INTERNAL : RuleCode.NOT_OFFERED;
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> DoorWords.notThere(Thing.NONE);
            case 405 -> "This address does not take that method.";
            case 406 -> "This address does not answer in the form that Accept asks for.";
            case 415 -> "This address does not take that Content-Type.";
            default -> "The request cannot be answered.";
        };
    }
}
