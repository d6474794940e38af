package org.singlewindow.web.arrival;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that tells of the client, not of the proxy that handed it on. */
final class ArrivedRequest extends HttpServletRequestWrapper {

    private final RequestOrigin arrival;

    ArrivedRequest(HttpServletRequest request, RequestOrigin arrival) {
        super(request);
        this.arrival = arrival;
    }

    @Override
    public String getRemoteAddr() {
        return arrival.address();
    }

    @Override
    public String getRemoteHost() {
        return arrival.address();
    }

    @Override
    public String getScheme() {
        return arrival.scheme();
    }

    @Override
    public boolean isSecure() {
        return arrival.isSecure();
    }

    @Override
    public String getServerName() {
        return arrival.host();
    }

    @Override
    public int getServerPort() {
        return arrival.port();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(arrival.scheme()).append("://").append(arrival.authority()).append(getRequestURI());
    }
}
