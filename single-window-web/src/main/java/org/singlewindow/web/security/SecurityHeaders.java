package org.singlewindow.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.web.arrival.FrontDoor;

/**
 * What every answer tells the browser. The pages' policy names neither {@code default-src} nor {@code script-src}:
 * PrimeFaces adds a policy of its own with a nonce for each page, and where two policies are sent, a script must
 * satisfy both. A picture that somebody is about to send is shown from {@code blob:}, which only a script of the page
 * can fill.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PAGES = "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "frame-src 'none'; worker-src 'none'; media-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** For a year. Not in demo mode: a developer's machine has other things on other ports. */
    private static final String ONLY_HTTPS = "max-age=31536000";

    private static final String NOTHING = "camera=(), geolocation=(), microphone=()";

    /** What a page may ask its reader for: the phone that a driver holds knows where it is. */
    private static final Map<String, String> ASKING = Map.of("/transit/driver.xhtml",
            "camera=(), geolocation=(self), microphone=()", "/transit/scan.xhtml",
            "camera=(self), geolocation=(), microphone=()");

    /** The page that stays when the line is gone: a worker of our own keeps it. */
    private static final String STAYING = "/transit/offline.xhtml";

    private static final String MACHINES = "default-src 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (AccessRules.isForMachines(path)) {
            forMachines(request, response);
        } else if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/")) {
            forEveryone(request, response);
        } else {
            forPages(request, response);
            response.setHeader("Permissions-Policy", ASKING.getOrDefault(path, NOTHING));
            if (path.equals(STAYING)) {
                response.setHeader("Content-Security-Policy",
                        PAGES.replace("worker-src 'none'", "worker-src 'self'"));
            }
        }
        chain.doFilter(request, response);
    }

    static void forMachines(HttpServletRequest request, HttpServletResponse response) {
        forEveryone(request, response);
        response.setHeader("Content-Security-Policy", MACHINES);
        response.setHeader("Cache-Control", "no-store");
    }

    static void forPages(HttpServletRequest request, HttpServletResponse response) {
        forEveryone(request, response);
        response.setHeader("Content-Security-Policy", PAGES);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", NOTHING);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static void forEveryone(HttpServletRequest request, HttpServletResponse response) {
        if (FrontDoor.asSet().arrivalOf(request).isSecure() && !Settings.isOn(Setting.DEMO)) {
            response.setHeader("Strict-Transport-Security", ONLY_HTTPS);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
    }
}
