package org.singlewindow.web.security;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;

/** A session that nobody has signed in to is soon let go: anybody can have as many as they like. */
@WebListener
public class NobodysSessions implements HttpSessionListener {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) PATIENCE.toSeconds());
    }

    /** From now on it lasts as long as the application's sessions do. */
    static void takenBySomebody(HttpSession session) {
        session.setMaxInactiveInterval(
                (int) Duration.ofMinutes(session.getServletContext().getSessionTimeout()).toSeconds());
    }
}
