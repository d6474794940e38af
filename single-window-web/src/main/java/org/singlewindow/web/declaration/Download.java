package org.singlewindow.web.declaration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.kernel.Blanks;

/** {@code /declaration/download?mrn=…[&number=…|&version=…]}: the bytes as they were received or sent. */
@WebServlet("/declaration/download")
public class Download extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StoredDocuments documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String mrn = request.getParameter("mrn");
        Optional<DocumentView> found = mrn == null ? Optional.empty()
                : documents.find(mrn, request.getParameter("number"), request.getParameter("version"));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        DocumentView document = found.get();
        response.setContentType("application/xml");
        response.setHeader("Digest", "sha-256=" + Base64.getEncoder().encodeToString(document.digest()));
        response.setHeader("Content-Disposition",
                "attachment; filename=\"%s-%s.xml\"".formatted(Blanks.strip(mrn), document.type()));
        response.setContentLength(document.content().length);
        response.getOutputStream().write(document.content());
    }
}
