package org.singlewindow.launch.listen;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.memory.Buffers;

/**
 * A refusal of the server's own, before any application was asked: an address that it cannot read. It says so in the
 * first line of its answer, which few programs look at; here it gets a code and a sentence like every other.
 */
final class Unexplained {
    private static final int BAD_REQUEST = 400;

    /** As the application writes them; it cannot be asked here. */
    static final String PROBLEM = "{\"type\":\"urn:singlewindow:problem:106\",\"title\":\"Pattern\",\"status\":400,"
            + "\"detail\":\"The address or a header of this request cannot be read: "
            + "a character is not written as HTTP wants it, or shows nothing.\",\"code\":\"106\",\"instance\":\"\"}";

    private Unexplained() {
    }

    /** Before its first line is written. */
    static void explain(HttpPacket packet, HttpResponsePacket answer, FilterChainContext ctx) {
        if (answer.isCommitted() || answer.getStatus() != BAD_REQUEST || !isAll(packet)
                || answer.getRequest().isHeadRequest()) {
            return;
        }
        byte[] words = PROBLEM.getBytes(StandardCharsets.UTF_8);
        answer.setContentType("application/problem+json;charset=UTF-8");
        answer.setContentLengthLong(words.length);
        ctx.setMessage(answer.httpContentBuilder().content(Buffers.wrap(null, words)).last(true).build());
    }

    /** Nothing comes behind it, and nothing is in it. */
    private static boolean isAll(HttpPacket packet) {
        return packet instanceof HttpContent part && part.isLast() && !part.getContent().hasRemaining();
    }
}
