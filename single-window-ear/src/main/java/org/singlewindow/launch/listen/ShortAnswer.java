package org.singlewindow.launch.listen;

import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;

/** What is said to a client that does not get as far as the application; then the line is cut. */
enum ShortAnswer {
    BAD_REQUEST("400 Bad Request", "Content-Type: application/problem+json;charset=UTF-8\r\n", Unexplained.PROBLEM),
    NOT_HERE("404 Not Found", "", ""),
    TOO_SLOW("408 Request Timeout", "", ""),
    NO_ROOM("503 Service Unavailable", "Retry-After: 5\r\n", "");

    private final byte[] bytes;

    ShortAnswer(String status, String header, String body) {
        this.bytes = ("HTTP/1.1 " + status + "\r\n" + header + "Connection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Past the HTTP codec, which would want to know the request, and through TLS where there is. */
    void tell(Connection<SocketAddress> connection) {
        connection.write(Buffers.wrap(null, bytes.clone()),
                new EmptyCompletionHandler<WriteResult<Buffer, SocketAddress>>() {
                    @Override
                    public void completed(WriteResult<Buffer, SocketAddress> written) {
                        connection.closeSilently();
                    }

                    @Override
                    public void failed(Throwable gone) {
                        connection.terminateSilently();
                    }
                });
    }
}
