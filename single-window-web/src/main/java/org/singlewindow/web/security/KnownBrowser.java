package org.singlewindow.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * A cookie by which the sign-in page tells a browser that somebody has signed in with before from all others behind the
 * same address. It opens nothing, and stands for no sign-in: it only spares its owner the wait that a stranger's wrong
 * tries bring about, and is asked for nowhere but on that page. So it is the same at every sign-in of one person until
 * the password changes, on every node and after every start; it cannot be guessed, being made with the stored hash as
 * its key.
 */
final class KnownBrowser {

    private static final String COOKIE = "SW_KNOWN";
    private static final String WHERE = "/sign-in.xhtml";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int LONGEST = 100;

    private KnownBrowser() {
    }

    static String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue() != null
                        && cookie.getValue().length() <= LONGEST) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    static void remember(HttpServletResponse response, String token, boolean secure) {
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath(WHERE);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
