package org.singlewindow.web.print;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.print.PaperKind;
import org.singlewindow.print.PrintOutcome;
import org.singlewindow.print.Printing;
import org.singlewindow.web.SignedInUser;

/** {@code /declaration/print?mrn=…&kind=DECLARATION|RELEASE}: the paper, to be looked at or kept. */
@WebServlet("/declaration/print")
public class PrintFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Printing printing;

    @Inject
    transient Press press;

    @Inject
    transient SignedInUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Mrn> mrn = Optional.ofNullable(request.getParameter("mrn")).flatMap(Mrn::parse);
        PaperKind kind = PaperKind.RELEASE.name().equals(request.getParameter("kind")) ? PaperKind.RELEASE
                : PaperKind.DECLARATION;
        PrintOutcome outcome = mrn.map(number -> printing.print(kind, number, user.get()))
                .orElseGet(PrintOutcome.NotThere::new);
        if (outcome instanceof PrintOutcome.Printed printed) {
            PaperFile.show(press.print(printed.paper(), request), response);
        } else {
            response.sendError(outcome instanceof PrintOutcome.NotReleased ? HttpServletResponse.SC_CONFLICT
                    : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
