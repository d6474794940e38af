package org.singlewindow.web.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.singlewindow.web.security.OwnPages;

/**
 * A browser that once answered the Basic challenge sends the password along with whatever any page makes it send. It
 * also says where that page came from; programs do not send this header and are not concerned.
 */
@Provider
public class CrossSiteGuard implements ContainerRequestFilter {

    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET) && !OwnPages.sent(servlet)) {
            throw Refusal.forbidden("A page of another site may not do this.");
        }
    }
}
