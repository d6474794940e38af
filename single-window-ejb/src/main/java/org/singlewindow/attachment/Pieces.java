package org.singlewindow.attachment;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A stored file, of which one piece at a time is in memory, and no connection held while somebody reads slowly. */
final class Pieces extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int number;
    private int at;

    /** @param pieces the piece of a number, empty behind the last */
    Pieces(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    private boolean hasMore() {
        if (at < piece.length) {
            return true;
        }
        Optional<byte[]> next = pieces.apply(number);
        next.ifPresent(found -> {
            piece = found;
            at = 0;
            number++;
        });
        return next.isPresent();
    }

    @Override
    public int read() {
        return hasMore() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int got = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, got);
        at += got;
        return got;
    }
}
