package org.singlewindow.web.security;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * What may be asked of the portal at all, before any page is. A page acts only on a form that was filled in on it: posted, by a page
 * of ours, with the view state that this session was given; of the last, JSF itself takes care.
 */
public class PageDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        boolean posted = request.getMethod().equals("POST");
        if (AccessRules.isForMachines(request.getServletPath())) {
            chain.doFilter(request, response);
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if ((posted || request.getHeader("Upgrade") != null) && !OwnPages.sent(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!posted && isForm(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** JSF takes a link that holds a form's fields for the form. */
    private static boolean isForm(HttpServletRequest request) {
        return request.getQueryString() != null && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
    }
}
