package org.singlewindow.web.watch;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.web.SignedInUser;

/**
 * Notes who was refused what they may not do, by whichever door or page, and knows whose request a thread is working
 * on.
 */
public class WatchFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Set by a door whose refusal has another status than 403, as a SOAP fault has. */
    private static final String REFUSED = WatchFilter.class.getName();

    private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();

    @Inject
    transient SecurityLog log;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CURRENT.set(request);
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
            if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN || request.getAttribute(REFUSED) != null) {
                String who = userOf(request).map(SignedInAs::signIn).orElse("");
                log.write(Occurrence.of("access", "refused", who, request.getRemoteAddr())
                        .with("status", HttpServletResponse.SC_FORBIDDEN).with("method", request.getMethod())
                        .with("path", request.getRequestURI()));
            }
        }
    }

    public static void markRefused(HttpServletRequest request) {
        request.setAttribute(REFUSED, true);
    }

    static Optional<HttpServletRequest> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static Optional<SignedInAs> userOf(HttpServletRequest request) {
        return Optional.ofNullable((SignedInAs) request.getAttribute(SignedInUser.ATTRIBUTE));
    }
}
