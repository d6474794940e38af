package org.singlewindow.launch.listen;

import java.util.function.IntUnaryOperator;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.util.DataChunk;

/** The head of a request byte for byte, for what the codec no longer shows. */
final class RawHead {
    private RawHead() {
    }

    /**
     * Whether a header of this name, given in lower case, stands between the request's first line and another of its
     * headers.
     */
    static boolean hasBefore(DataChunk header, DataChunk address, byte[] name) {
        IntUnaryOperator bytes = bytes(header);
        for (int at = beginning(header, address); at < header.getStart(); at++) {
            if (bytes.applyAsInt(at) == '\n' && isNamed(bytes, at + 1, header.getStart(), name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The address, for before it another request may lie; a head that came in pieces was put together into a buffer of
     * its own.
     */
    private static int beginning(DataChunk header, DataChunk address) {
        return backing(header) == backing(address) ? address.getEnd() : 0;
    }

    private static Object backing(DataChunk chunk) {
        return switch (chunk.getType()) {
            case Bytes -> chunk.getByteChunk().getBuffer();
            case Buffer -> chunk.getBufferChunk().getBuffer();
            default -> chunk;
        };
    }

    private static IntUnaryOperator bytes(DataChunk chunk) {
        if (backing(chunk) instanceof byte[] array) {
            return at -> array[at];
        }
        if (backing(chunk) instanceof Buffer buffer) {
            return buffer::get;
        }
        throw new IllegalStateException("a header that came over the wire holds no bytes: " + chunk.getType());
    }

    private static boolean isNamed(IntUnaryOperator bytes, int from, int end, byte[] name) {
        if (from + name.length >= end) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (Character.toLowerCase(bytes.applyAsInt(from + i)) != name[i]) {
                return false;
            }
        }
        return ": \t\r\n".indexOf(bytes.applyAsInt(from + name.length)) >= 0;
    }
}
