package org.singlewindow.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.web.arrival.FrontDoor;

/**
 * Whether a request was made by a page of ours, or by a page of somebody else's in a browser where one of our users is
 * signed in. The browser says so itself, in headers that no page can write. A program says nothing, and brings nobody's
 * cookies along.
 */
public final class OwnPages {

    private OwnPages() {
    }

    /**
     * True where no browser speaks, and where the user asked by hand: typed the address, or opened a bookmark. A proxy
     * may have put another name into {@code Host} than the one that the browser asked.
     */
    public static boolean sent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = Optional.ofNullable(request.getHeader("Origin")).orElse(request.getHeader("Referer"));
        return sent(site, origin, request.getHeader("Host"))
                || sent(site, origin, FrontDoor.asSet().arrivalOf(request).authority());
    }

    /**
     * Old browsers send only the origin, and so do new ones on plain HTTP and for web sockets; still older ones only
     * the page from which they come.
     */
    static boolean sent(String site, String origin, String host) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || isOf(host, origin);
    }

    /** The scheme does not count: in front of us TLS may have ended. */
    private static boolean isOf(String host, String origin) {
        try {
            URI there = URI.create(origin);
            return host != null && there.getRawAuthority() != null
                    && withPort(there.getRawAuthority(), there.getScheme()).equals(withPort(host, there.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String withPort(String authority, String scheme) {
        String name = authority.toLowerCase(Locale.ROOT);
        return name.matches(".*:\\d+") ? name : name + ("https".equals(scheme) ? ":443" : ":80");
    }
}
