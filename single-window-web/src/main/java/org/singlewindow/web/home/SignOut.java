package org.singlewindow.web.home;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.watch.Occurrence;
import org.singlewindow.web.watch.SecurityLog;

/**
 * Ends the session; only by POST and from a page of ours, which {@code CrossSiteGuard} sees to, so that no link and no
 * other site does it.
 */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedInUser user;

    @Inject
    transient SecurityLog log;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        user.find()
                .ifPresent(who -> log.write(Occurrence.of("sign-out", "done", who.signIn(), request.getRemoteAddr())));
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/sign-in.xhtml");
    }
}
