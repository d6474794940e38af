package org.singlewindow.web.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Problem;

/** How somebody unknown is told to sign in: machines by a challenge, people by the sign-in page. */
final class Challenges {

    private static final String SIGN_IN_PAGE = "/sign-in.xhtml";

    private Challenges() {
    }

    /** The server runs this before the filters, so the headers are set here once more. */
    static AuthenticationStatus basic(HttpServletRequest request, HttpServletResponse response, String path) {
        SecurityHeaders.forMachines(response);
        response.setHeader("WWW-Authenticate", "Basic realm=\"single-window\", charset=\"UTF-8\"");
        String text = request.getHeader("Authorization") == null ? "Sign in with HTTP Basic." : "This sign-in is not known, is locked for a while, or its password is wrong.";
        try {
            Problem.of(HttpServletResponse.SC_UNAUTHORIZED, RuleCode.NOT_SIGNED_IN, text, path).write(response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    static AuthenticationStatus signInPage(HttpServletRequest request, HttpServletResponse response) {
        String page = request.getContextPath() + SIGN_IN_PAGE;
        SecurityHeaders.forPages(response);
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                redirectInsidePage(response, page);
            } else {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", page + askedFor(request));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** A script of JSF follows only redirects that are written as its own XML. */
    private static void redirectInsidePage(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + page + "\"/></partial-response>");
    }

    private static String askedFor(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || request.getServletPath().equals("/")) {
            return "";
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?from=" + URLEncoder.encode(request.getServletPath() + query, StandardCharsets.UTF_8);
    }
}
