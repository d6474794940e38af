package org.singlewindow.web.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.SignInOutcome;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.DoorWords;
import org.singlewindow.web.Problem;
import org.singlewindow.web.Thing;

/** How somebody unknown is told to sign in: machines by a challenge, people by the sign-in page. */
final class Challenges {

    private static final String SIGN_IN_PAGE = "/sign-in.xhtml";
    private static final int TOO_MANY_REQUESTS = 429;

    private Challenges() {
    }

    /** The server runs this before the filters, so the headers are set here once more. */
    static AuthenticationStatus basic(HttpServletRequest request, HttpServletResponse response, String path) {
        SecurityHeaders.forMachines(request, response);
        response.setHeader("WWW-Authenticate", "Basic realm=\"single-window\", charset=\"UTF-8\"");
        String text = request.getHeader("Authorization") == null ? "Sign in with HTTP Basic."
                : "This sign-in is not known, or its password is wrong.";
        return write(Problem.of(HttpServletResponse.SC_UNAUTHORIZED, RuleCode.NOT_SIGNED_IN, text, path), response);
    }

    /** The password was not looked at, so nothing is said about it. */
    static AuthenticationStatus later(HttpServletRequest request, HttpServletResponse response,
            SignInOutcome.Later later) {
        SecurityHeaders.forMachines(request, response);
        String path = request.getRequestURI();
        long seconds = later.after().plusMillis(999).toSeconds();
        response.setHeader("Retry-After", Long.toString(seconds));
        Problem problem = later.tooMany()
                ? Problem.of(TOO_MANY_REQUESTS, RuleCode.TOO_MANY_TRIES,
                        "Too many wrong passwords came from your address; try again in " + seconds + " seconds.", path)
                : Problem.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, RuleCode.BUSY,
                        "Too many are signing in at this moment; try again in a second.", path);
        return write(problem, response);
    }

    static AuthenticationStatus notAllowed(HttpServletRequest request, HttpServletResponse response,
            UseCase useCase) {
        SecurityHeaders.forMachines(request, response);
        return write(Problem.of(HttpServletResponse.SC_FORBIDDEN, RuleCode.NOT_ALLOWED, DoorWords.notAllowed(useCase),
                request.getRequestURI()), response);
    }

    static AuthenticationStatus nothingHere(HttpServletRequest request, HttpServletResponse response) {
        SecurityHeaders.forMachines(request, response);
        return write(Problem.of(HttpServletResponse.SC_NOT_FOUND, RuleCode.NOT_FOUND,
                DoorWords.notThere(Thing.NONE), request.getRequestURI()), response);
    }

    private static AuthenticationStatus write(Problem problem, HttpServletResponse response) {
        try {
            problem.write(response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    static AuthenticationStatus signInPage(HttpServletRequest request, HttpServletResponse response) {
        String page = request.getContextPath() + SIGN_IN_PAGE + askedFor(request);
        SecurityHeaders.forPages(request, response);
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                redirectInsidePage(response, page);
            } else {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", page);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** A script of JSF follows only redirects that are written as its own XML. */
    private static void redirectInsidePage(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + page.replace("&", "&amp;") + "\"/></partial-response>");
    }

    /**
     * Where to come back to, and whether it was the session's end that leads here: then the sign-in page has a word to
     * say.
     */
    private static String askedFor(HttpServletRequest request) {
        List<String> said = new ArrayList<>();
        String path = request.getServletPath();
        if (path.endsWith(".xhtml") || path.equals("/declaration/download")
                || path.equals("/declaration/attachment")) {
            String query = asked(request).map(each -> "?" + each).orElse("");
            said.add("from=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8));
        }
        if (hadSession(request)) {
            said.add("ended=yes");
        }
        return said.isEmpty() ? "" : "?" + String.join("&", said);
    }

    /** What the page was about is in its own address, where its form does not say it again. */
    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).or(() -> Optional.ofNullable(request.getHeader("Referer"))
                .filter(page -> "POST".equals(request.getMethod())).flatMap(Challenges::address)
                .filter(page -> request.getRequestURI().equals(page.getRawPath())).map(URI::getRawQuery));
    }

    private static Optional<URI> address(String said) {
        try {
            return Optional.of(URI.create(said));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A form can only be sent from a page that was open; and the browser still names the session that is over. */
    private static boolean hadSession(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
