package org.singlewindow.delivery;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes as they are stored: compressed here, quickly and lightly, which is cheaper than to let the database do it.
 * Deflaters hold a quarter of a megabyte outside the heap each, inflaters a fifth of that, so both are kept and used
 * again.
 */
final class Codec {

    static final short PLAIN = 0;
    static final short ZLIB = 1;

    private static final int KEPT = 32;
    private static final ConcurrentLinkedQueue<Deflater> DEFLATERS = new ConcurrentLinkedQueue<>();
    private static final ConcurrentLinkedQueue<Inflater> INFLATERS = new ConcurrentLinkedQueue<>();

    private Codec() {
    }

    static byte[] pack(byte[] bytes) {
        Deflater known = DEFLATERS.poll();
        Deflater deflater = known == null ? new Deflater(Deflater.BEST_SPEED) : known;
        try {
            deflater.setInput(bytes);
            deflater.finish();
            // the most that zlib can come to
            byte[] packed = new byte[bytes.length + (bytes.length >> 12) + (bytes.length >> 14) + 64];
            int length = deflater.deflate(packed);
            if (!deflater.finished()) {
                throw new IllegalStateException("zlib needs more room than it promises for " + bytes.length + " bytes");
            }
            return Arrays.copyOf(packed, length);
        } finally {
            giveBack(deflater);
        }
    }

    private static void giveBack(Deflater deflater) {
        deflater.reset();
        if (DEFLATERS.size() < KEPT) {
            DEFLATERS.add(deflater);
        } else {
            deflater.end();
        }
    }

    /** {@code length} is that of the bytes as they were, where it is known. */
    static byte[] unpack(int codec, byte[] packed, int length) {
        if (codec == PLAIN || packed.length == 0) {
            return packed;
        }
        Inflater known = INFLATERS.poll();
        Inflater inflater = known == null ? new Inflater() : known;
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[length];
            int filled = 0;
            while (!inflater.finished()) {
                if (filled == bytes.length) {
                    bytes = Arrays.copyOf(bytes, bytes.length * 2 + 64);
                }
                int more = inflater.inflate(bytes, filled, bytes.length - filled);
                if (more == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IllegalStateException("a stored document is cut short");
                }
                filled += more;
            }
            return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("a stored document is damaged", damaged);
        } finally {
            giveBack(inflater);
        }
    }

    private static void giveBack(Inflater inflater) {
        inflater.reset();
        if (INFLATERS.size() < KEPT) {
            INFLATERS.add(inflater);
        } else {
            inflater.end();
        }
    }

    /** As above, of a length not known beforehand. */
    static byte[] unpack(int codec, byte[] packed) {
        return unpack(codec, packed, packed.length * 6);
    }
}
