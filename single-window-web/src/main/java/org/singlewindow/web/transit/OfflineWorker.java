package org.singlewindow.web.transit;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * {@code /transit/offline-worker}: the script that keeps the page for posts without a line in the browser. A browser
 * lets it answer for addresses below its own folder alone, so it cannot come from where other scripts lie.
 */
@WebServlet("/transit/offline-worker")
public class OfflineWorker extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        try (InputStream script = getServletContext().getResourceAsStream("/resources/sw/offline-worker.js")) {
            script.transferTo(response.getOutputStream());
        }
    }
}
