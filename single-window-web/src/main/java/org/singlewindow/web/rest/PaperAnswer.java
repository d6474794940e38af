package org.singlewindow.web.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.singlewindow.web.FileHeaders;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.print.PaperFile;

/** A paper for programs, to be kept; 503 where too many are printed at this moment. */
final class PaperAnswer {

    private PaperAnswer() {
    }

    static Response of(Optional<PaperFile> paper, HttpServletResponse answer) {
        PaperFile file = paper.orElseThrow(Refusal::busyPress);
        FileHeaders.disarm(answer);
        return Response.ok(file.pdf(), PaperFile.TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, file.language().getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileHeaders.attachment(file.name())).build();
    }
}
