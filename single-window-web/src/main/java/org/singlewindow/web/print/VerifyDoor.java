package org.singlewindow.web.print;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code /verify/…}, as the code on a paper has it: the page of the same name, for the code at its end. */
@WebServlet("/verify/*")
public class VerifyDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String FOLDER = "/verify/";

    /** Where the page finds the code. */
    public static final String CODE = VerifyDoor.class.getName();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String code = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        request.setAttribute(CODE, code);
        request.getRequestDispatcher("/verify.xhtml?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8))
                .forward(request, response);
    }
}
