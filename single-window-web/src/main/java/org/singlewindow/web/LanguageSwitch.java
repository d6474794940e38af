package org.singlewindow.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.singlewindow.web.security.OwnPages;
import org.singlewindow.web.security.SignInPaths;

/** {@code /language?to=ru&from=/path}: remembers the choice and goes back. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String chosen = request.getParameter("to");
        if (chosen != null && Preferences.LANGUAGES.contains(chosen) && OwnPages.sent(request)) {
            Cookie cookie = new Cookie(Preferences.LANGUAGE, chosen);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", SignInPaths.afterSignIn(request, request.getParameter("from")));
    }
}
