package org.singlewindow.web.rest.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * A browser that once answered the Basic challenge sends the password along with whatever any page makes it send. It also says
 * where that page came from; programs do not send this header and are not concerned.
 */
@Provider
public class CrossSiteGuard implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean elsewhere = site != null && !site.equals("same-origin") && !site.equals("none");
        if (elsewhere && !request.getMethod().equals(HttpMethod.GET)) {
            throw Refusal.forbidden("A page of another site may not do this.");
        }
    }
}
