package org.singlewindow.bench.sample;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Valid declarations of one shape to one number of recipients. A few hundred differ in every word; each is used again
 * and again under a reference of its own, which is all that the window takes them for new by.
 */
public final class Declarations {
    private static final long SEED = 20_260_101;
    private static final String PLACE = "B000000000000000000";
    private static final int MOST_BYTES_KEPT = 8_000_000;

    private final byte[][] texts;
    private final int[] places;
    private final long start;
    private final AtomicLong count = new AtomicLong();

    private Declarations(byte[][] texts, int[] places, long start) {
        this.texts = texts;
        this.places = places;
        this.start = start;
    }

    public static Declarations of(Shape shape, int recipients) {
        int kept = Math.max(4, Math.min(400, MOST_BYTES_KEPT / (shape.kilobytes() * 1_000)));
        Random random = new Random(SEED + shape.hashCode());
        byte[][] texts = new byte[kept][];
        int[] places = new int[kept];
        for (int i = 0; i < kept; i++) {
            String text = new Document(new Words(random), shape, recipients, PLACE).xml();
            texts[i] = text.getBytes(StandardCharsets.US_ASCII);
            places[i] = text.indexOf(PLACE) + 1;
        }
        // references must not come again on a database that was measured before
        return new Declarations(texts, places, System.currentTimeMillis() * 100_000);
    }

    /** The next, with a reference that no other has. */
    public byte[] next() {
        long number = count.incrementAndGet();
        int which = (int) (number % texts.length);
        byte[] text = texts[which].clone();
        long reference = start + number;
        for (int at = places[which] + PLACE.length() - 2; at >= places[which]; at--) {
            text[at] = (byte) ('0' + reference % 10);
            reference /= 10;
        }
        return text;
    }
}
