package org.singlewindow.web.arrival;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Before all other filters, so that everything behind it makes the same addresses. */
public class ArrivalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** At the start, so that a setting that makes no sense ends it. */
    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        FrontDoor.asSet();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FrontDoor door = FrontDoor.asSet();
        boolean asItCame = door.trusted().isEmpty() && door.url().isEmpty();
        chain.doFilter(asItCame ? request : new ArrivedRequest(request, door.arrivalOf(request)), response);
    }
}
