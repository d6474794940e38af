package org.singlewindow.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.schema.Outage;
import org.singlewindow.web.DoorWords;
import org.singlewindow.web.FailureView;
import org.singlewindow.web.Problem;
import org.singlewindow.web.Thing;

/**
 * Where the container sends whatever failed outside our own mappers: one plain sentence and a reference that stands in
 * the log beside the cause. Nothing of the cause itself goes out.
 */
@WebServlet(urlPatterns = "/error", asyncSupported = true)
public class ErrorDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final System.Logger LOG = System.getLogger(ErrorDoor.class.getName());

    private static final String FAILED = "Something failed on our side; it is logged under ";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        int code = isNotAllowed(request) ? HttpServletResponse.SC_FORBIDDEN
                : status instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND;
        if (code >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && Outage.isBehind((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            outage(request, response, path);
            return;
        }
        boolean failed = code >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        String reference = failed ? failure(request, path) : "";
        if (AccessRules.isForMachines(path)) {
            Problem.of(code, ruleOf(code), failed ? FAILED + reference + "." : sentence(code), path).write(response);
        } else if (code == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                && Upload.PAGES.contains(page(path, request))) {
            write(FailureView.tooLarge(request, path, Upload.mostTaken(page(path, request)) >> 20), code, request,
                    response);
        } else {
            writePage(request, response, code, reference);
        }
    }

    private static String page(String path, HttpServletRequest request) {
        return path.startsWith(request.getContextPath()) ? path.substring(request.getContextPath().length()) : path;
    }

    private static void outage(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (AccessRules.isForMachines(path)) {
            Problem.outage(path).write(response);
        } else {
            response.setIntHeader("Retry-After", Outage.RETRY_AFTER);
            writePage(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "");
        }
    }

    /** A page may come to it that a use case is not for whoever asks; that is no failure. */
    private static boolean isNotAllowed(HttpServletRequest request) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        while (cause != null && !(cause instanceof NotAllowed)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** Under what it is in the log. Who hangs up in the middle of a sentence is no failure of ours. */
    private static String failure(HttpServletRequest request, String path) {
        String reference = UUID.randomUUID().toString();
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        System.Logger.Level level = thrown instanceof IOException ? System.Logger.Level.DEBUG
                : System.Logger.Level.ERROR;
        LOG.log(level, "failed at " + path + ", reference " + reference, thrown);
        return reference;
    }

    private static String sentence(int code) {
        return switch (code) {
            case HttpServletResponse.SC_BAD_REQUEST -> "The request cannot be read.";
            case HttpServletResponse.SC_NOT_FOUND -> DoorWords.notThere(Thing.NONE);
            case HttpServletResponse.SC_FORBIDDEN -> "Your role does not allow this.";
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "This address does not take that method.";
            default -> "This request cannot be answered.";
        };
    }

    private static RuleCode ruleOf(int code) {
        return switch (code) {
            case HttpServletResponse.SC_BAD_REQUEST -> RuleCode.PATTERN;
            case HttpServletResponse.SC_NOT_FOUND -> RuleCode.NOT_FOUND;
            case HttpServletResponse.SC_FORBIDDEN -> RuleCode.NOT_ALLOWED;
            default -> code >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? RuleCode.INTERNAL : RuleCode.NOT_OFFERED;
        };
    }

    private static void writePage(HttpServletRequest request, HttpServletResponse response, int code, String reference)
            throws IOException {
        write(FailureView.html(request, code, reference), code, request, response);
    }

    /** No JSF here: it may be the very thing that failed. */
    private static void write(String html, int code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(code);
        response.setContentType("text/html;charset=UTF-8");
        SecurityHeaders.forPages(request, response);
        response.getWriter().write(html);
    }
}
