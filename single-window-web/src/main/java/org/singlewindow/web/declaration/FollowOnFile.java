package org.singlewindow.web.declaration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.singlewindow.declaration.wire.FollowOn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.web.KeptHeaders;
import org.singlewindow.web.SignedInUser;

/**
 * {@code /declaration/follow-on?mrn=…[&regime=…]}: the document that goes on from another in the reader's country, to
 * be completed in a program of their own.
 */
@WebServlet("/declaration/follow-on")
public class FollowOnFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FollowOn followOn;

    @Inject
    transient SignedInUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FollowOn.Started> document = find(request.getParameter("mrn"), request.getParameter("regime"));
        if (document.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml");
        response.setHeader("Content-Disposition",
                "attachment; filename=\"behind-" + request.getParameter("mrn").strip() + ".xml\"");
        KeptHeaders.of(document.get()).forEach(response::setHeader);
        response.setContentLength(document.get().document().length);
        response.getOutputStream().write(document.get().document());
    }

    private Optional<FollowOn.Started> find(String mrn, String regime) {
        Procedure procedure = Procedure.TRANSIT.name().equals(regime) ? Procedure.TRANSIT : Procedure.IMPORT;
        return Optional.ofNullable(mrn).flatMap(Mrn::parse)
                .flatMap(number -> user.get().country().flatMap(country -> followOn.start(number,
                        new FollowOn.Wish(procedure, country), user.get(),
                        started -> Optional.of(started), none -> Optional.empty())));
    }
}
