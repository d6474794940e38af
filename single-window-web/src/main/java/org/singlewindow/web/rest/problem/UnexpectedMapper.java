package org.singlewindow.web.rest.problem;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.schema.Outage;
import org.singlewindow.web.BodyTooLarge;
import org.singlewindow.web.Problem;
import org.singlewindow.web.Refusal;

/**
 * What is refused, and everything else. What is our fault is logged once, here, under a reference; the caller gets the
 * reference and nothing more.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        if (isTooLarge(thrown)) {
            return tooLarge(uri).response();
        }
        String path = uri.getRequestUri().getPath();
        Optional<Refusal> refusal = Refusal.behind(thrown);
        if (refusal.isPresent()) {
            return said(refusal.get(), path).response();
        }
        if (thrown instanceof JsonException || thrown instanceof JsonbException
                || thrown instanceof ProcessingException) {
            return Problem.of(400, RuleCode.PATTERN, "The body is not the JSON that this address takes.", path)
                    .response();
        }
        if (Outage.isBehind(thrown)) {
            return Problem.outage(path).response();
        }
        String reference = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "failed at " + path + ", reference " + reference, thrown);
        return Problem
                .of(500, RuleCode.INTERNAL, "Something failed on our side; it is logged under " + reference + ".", path)
                .response();
    }

    /** A problem points into a body of JSON; the field of a call, as the domain names it, is said in words. */
    private static Problem said(Refusal refusal, String path) {
        String field = refusal.pointer();
        boolean inBody = field.isEmpty() || field.startsWith("/");
        Problem problem = Problem.of(refusal.status(), refusal.code(),
                inBody ? refusal.getMessage() : field + ": " + refusal.getMessage(), path);
        return inBody ? problem.at(field) : problem;
    }

    static Problem tooLarge(UriInfo uri) {
        return Problem.of(413, RuleCode.TOO_LARGE, "The body is longer than this address takes.",
                uri.getRequestUri().getPath());
    }

    static boolean isTooLarge(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
