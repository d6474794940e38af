package org.singlewindow.web.print;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.schema.Outage;
import org.singlewindow.web.FileHeaders;

/**
 * A paper as PDF, in the language of whoever asked for it.
 *
 * @param name what the file is called, in letters that every system takes
 */
public record PaperFile(byte[] pdf, String name, Locale language) {

    public static final String TYPE = "application/pdf";

    /** To be looked at in a browser, which comes again later where too many are printed at this moment. */
    static void show(Optional<PaperFile> paper, HttpServletResponse response) throws IOException {
        if (paper.isEmpty()) {
            response.setIntHeader("Retry-After", Outage.RETRY_AFTER);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        PaperFile file = paper.get();
        FileHeaders.disarm(response);
        response.setContentType(TYPE);
        response.setHeader("Content-Language", file.language().getLanguage());
        response.setHeader("Content-Disposition", FileHeaders.inline(file.name()));
        response.setContentLength(file.pdf().length);
        response.getOutputStream().write(file.pdf());
    }
}
