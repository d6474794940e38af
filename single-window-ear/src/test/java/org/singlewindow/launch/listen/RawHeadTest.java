package org.singlewindow.launch.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.memory.Buffers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawHeadTest {
    private static final byte[] LENGTH = "content-length".getBytes(StandardCharsets.US_ASCII);
    private static final String FORMER = "POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n\r\nPOST ";

    @ParameterizedTest
    @CsvSource({"Content-Length: 5|, true", "content-length:5|, true", "Host: a|CONTENT-LENGTH : 5|X: y|, true",
            "Content-Length|, true", "Content-Length\t: 5|, true",
            "'', false", "Host: a|, false", "Content-Length-Of-All: 5|, false", "X-Content-Length: 5|, false",
            "X: Content-Length: 5|, false"})
    void a_length_is_seen_wherever_it_stands_before_the_chunks(String headers, boolean seen) {
        String head = "/a HTTP/1.1\r\n" + headers.replace("|", "\r\n") + "Transfer-Encoding: chunked\r\n\r\n";
        assertEquals(seen, inArray("POST ", head));
        assertEquals(seen, inArray(FORMER, head), "behind another request");
        assertEquals(seen, inPieces("POST " + head), "come in pieces, and put together since its first line was read");
    }

    private static boolean inArray(String before, String head) {
        byte[] bytes = (before + head).getBytes(StandardCharsets.US_ASCII);
        DataChunk address = DataChunk.newInstance();
        address.setBytes(bytes, before.length(), before.length() + "/a".length());
        DataChunk encoding = DataChunk.newInstance();
        int at = (before + head).indexOf("Transfer-Encoding");
        encoding.setBytes(bytes, at, at + "Transfer-Encoding".length());
        return RawHead.hasBefore(encoding, address, LENGTH);
    }

    private static boolean inPieces(String request) {
        Buffer first = Buffers.wrap(null, request.substring(0, "POST /a HTTP/1.1\r\n".length()));
        Buffer second = Buffers.wrap(null, request.substring("POST /a HTTP/1.1\r\n".length()));
        DataChunk address = DataChunk.newInstance();
        address.setBuffer(first, "POST ".length(), "POST /a".length());
        DataChunk encoding = DataChunk.newInstance();
        int at = request.indexOf("Transfer-Encoding");
        encoding.setBuffer(Buffers.appendBuffers(null, first, second), at, at + "Transfer-Encoding".length());
        return RawHead.hasBefore(encoding, address, LENGTH);
    }
}
