package org.singlewindow.web.declaration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.singlewindow.attachment.AttachmentFile;
import org.singlewindow.web.FileHeaders;

/**
 * {@code /declaration/attachment?mrn=…&sha256=…[&show=true]}: a file to be kept, or, if it is a picture or a PDF, to be
 * looked at. Whatever it holds, it is nobody's page: the browser runs nothing of it.
 */
@WebServlet("/declaration/attachment")
public class AttachmentDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AttachedFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String mrn = request.getParameter("mrn");
        String sha256 = request.getParameter("sha256");
        Optional<AttachmentFile> found = mrn == null || sha256 == null ? Optional.empty()
                : files.find(mrn, sha256);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AttachedFile file = new AttachedFile(found.get().attachment(), false);
        boolean shown = file.isShown() && "true".equals(request.getParameter("show"));
        FileHeaders.disarm(response);
        response.setContentType(file.file().type());
        response.setContentLengthLong(file.file().size());
        response.setHeader("Content-Disposition",
                shown ? FileHeaders.inline(file.file().name()) : FileHeaders.attachment(file.file().name()));
        response.setHeader("ETag", '"' + sha256 + '"');
        found.get().content().transferTo(response.getOutputStream());
    }
}
