package org.singlewindow.web.arrival;

/**
 * How a request reached us.
 *
 * @param address of the client
 * @param scheme  {@code http} or {@code https}, as the client used it
 * @param host    the name or address that the client asked
 * @param port    as the client asked it
 */
public record RequestOrigin(String address, String scheme, String host, int port) {

    public boolean isSecure() {
        return scheme.equals("https");
    }

    /** As {@code Host} and {@code Origin} have it. */
    public String authority() {
        return isUsualPort() ? host : host + ":" + port;
    }

    boolean isUsualPort() {
        return port == usualPort(scheme);
    }

    static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
