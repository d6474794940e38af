package org.singlewindow.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells the browser. The pages' policy names neither {@code default-src} nor {@code script-src}: PrimeFaces adds
 * a policy of its own with a nonce for each page, and where two policies are sent, a script must satisfy both.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PAGES = "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "frame-src 'none'; worker-src 'none'; media-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String MACHINES = "default-src 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getServletPath();
        if (AccessRules.isForMachines(path)) {
            forMachines(response);
        } else if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/")) {
            forEveryone(response);
        } else {
            forPages(response);
        }
        chain.doFilter(request, response);
    }

    static void forMachines(HttpServletResponse response) {
        forEveryone(response);
        response.setHeader("Content-Security-Policy", MACHINES);
        response.setHeader("Cache-Control", "no-store");
    }

    static void forPages(HttpServletResponse response) {
        forEveryone(response);
        response.setHeader("Content-Security-Policy", PAGES);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static void forEveryone(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
    }
}
