package org.singlewindow.web.security;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.singlewindow.web.Address;

/**
 * What may be asked of the portal at all, before any page is. A page acts only on a form that was filled in on it:
 * posted, by a page of ours ({@link CrossSiteGuard} has seen to that), with the view state that this session was given;
 * of the last, JSF itself takes care. Files come in only where a page asks for one, and text without characters that
 * cannot be stored.
 */
public class PageDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** A style sheet or picture without a name before its ending, over which JSF stumbles. */
    private static final String NAMELESS = ResourceHandler.RESOURCE_IDENTIFIER + "/.";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean posted = request.getMethod().equals("POST");
        if (AccessRules.isForMachines(request.getServletPath())) {
            chain.doFilter(request, response);
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!posted && isForm(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getServletPath().startsWith(NAMELESS)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (Upload.isUpload(request)) {
            takeUpload(request, response, chain);
        } else if (posted && isTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            HttpServletRequest writable = readable(request);
            chain.doFilter(posted ? new WithoutFiles(writable) : writable, response);
        }
    }

    /** As it is handed on: beans find it under this name, since the one that is injected into them is the server's. */
    private static HttpServletRequest readable(HttpServletRequest request) {
        HttpServletRequest writable = WritableFields.of(request);
        request.setAttribute(Address.READABLE, writable);
        return writable;
    }

    /** JSF asks a form for its file, and the server fails where the form is of the kind that cannot hold any. */
    private static final class WithoutFiles extends HttpServletRequestWrapper {

        WithoutFiles(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public Part getPart(String name) {
            return null;
        }
    }

    /**
     * The pages that take files are for people who are signed in; who is not has been sent to the sign-in page before.
     */
    private static void takeUpload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Upload.PAGES.contains(request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            chain.doFilter(readable(new UploadRequest(request, Upload.read(request))), response);
        } catch (UploadRefused refused) {
            response.sendError(refused.isTooLarge() ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** The server takes forms of 2 MB; it says so by failing, whoever is the first to ask for a field. */
    private static boolean isTooLarge(HttpServletRequest request) {
        try {
            return request.getParameterMap() == null;
        } catch (IllegalStateException tooLarge) {
            return true;
        }
    }

    /** JSF takes a link that holds a form's fields for the form. */
    private static boolean isForm(HttpServletRequest request) {
        return request.getQueryString() != null && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
    }
}
