package org.singlewindow.launch.listen;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;

/**
 * Tells a client that asked whether it should send the rest ({@code Expect: 100-continue}) to do so. Here, since the
 * codec passes on the head of a request in chunks only with the first of them. Whoever expects anything else is told by
 * the server that it will not come.
 */
final class GoOn extends HttpProbe.Adapter {

    @Override
    public void onHeaderParseEvent(@SuppressWarnings("rawtypes") Connection connection, HttpHeader header, int size) {
        Visit visit = Visit.of(connection);
        if (visit != null && header instanceof HttpRequestPacket request && isAsking(request)
                && WholeRequests.isUnderstood(request)
                && request.getContentLength() <= Visit.LARGEST_REQUEST) {
            visit.mayGoOn(request);
        }
    }

    private static boolean isAsking(HttpRequestPacket request) {
        return request.requiresAcknowledgement() && "100-continue".equalsIgnoreCase(request.getHeader(Header.Expect));
    }
}
