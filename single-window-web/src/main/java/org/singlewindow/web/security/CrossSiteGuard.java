package org.singlewindow.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Problem;

/**
 * Before every door alike, pages, REST and SOAP: nothing is done, and no socket opened, because a page of another site
 * says so. A browser brings the session along, or the password with which somebody once answered a Basic challenge; it
 * also says where that page came from. Programs do not, and are not concerned. What only looks may be asked by anybody,
 * since no page can read the answer.
 */
public class CrossSiteGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean looks = LOOKING.contains(request.getMethod()) && request.getHeader("Upgrade") == null;
        if (looks || OwnPages.sent(request)) {
            chain.doFilter(request, response);
        } else if (AccessRules.isForMachines(request.getServletPath())) {
            Problem.of(HttpServletResponse.SC_FORBIDDEN, RuleCode.NOT_ALLOWED,
                    "A page of another site may not do this.", request.getRequestURI()).write(response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
