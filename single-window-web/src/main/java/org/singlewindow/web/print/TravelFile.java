package org.singlewindow.web.print;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.Accompanying;
import org.singlewindow.transit.TravelOutcome;
import org.singlewindow.web.SignedInUser;

/** {@code /transit/print?mrn=…}: the paper that travels with goods in transit, to be looked at or kept. */
@WebServlet("/transit/print")
public class TravelFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Accompanying accompanying;

    @Inject
    transient Press press;

    @Inject
    transient SignedInUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TravelOutcome outcome = Optional.ofNullable(request.getParameter("mrn")).flatMap(Mrn::parse)
                .map(mrn -> accompanying.make(mrn, user.get())).orElseGet(TravelOutcome.NotThere::new);
        if (outcome instanceof TravelOutcome.Made made) {
            PaperFile.show(press.print(made.paper(), request), response);
        } else {
            response.sendError(outcome instanceof TravelOutcome.NotTravelling ? HttpServletResponse.SC_CONFLICT
                    : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
