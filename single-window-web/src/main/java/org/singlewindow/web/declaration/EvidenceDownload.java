package org.singlewindow.web.declaration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.singlewindow.evidence.Evidence;
import org.singlewindow.web.FileHeaders;

/** {@code /declaration/evidence?mrn=…}: the evidence of a case, made anew each time, to be kept. */
@WebServlet("/declaration/evidence")
public class EvidenceDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EvidenceCard card;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String mrn = request.getParameter("mrn");
        Optional<Evidence> made = mrn == null ? Optional.empty() : card.make(mrn);
        if (made.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FileHeaders.disarm(response);
        response.setContentType("application/zip");
        response.setContentLengthLong(made.get().size());
        response.setHeader("Content-Disposition", FileHeaders.attachment(made.get().name()));
        try (InputStream content = made.get().content()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
