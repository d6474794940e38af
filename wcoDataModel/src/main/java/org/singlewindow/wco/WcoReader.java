package org.singlewindow.wco;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Reads bytes as a WCO document: one pass that checks and binds. For any number of threads.
 *
 * <p>Read are {@code MetaData} with a declaration or responses, either of them bare, and {@code MetaData} inside a foreign
 * envelope. Refused are document types, entities, anything above the limits, and encodings other than UTF-8 and UTF-16;
 * hints to schemas elsewhere and processing instructions have no effect. Nothing is ever fetched.
 */
public final class WcoReader {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_VIOLATIONS = 100;

    /** A parser remembers every name it met, so it is let go in time. */
    private static final int READINGS_OF_A_BENCH = 1_000;

    private final Queue<ReadingBench> idle = new ArrayBlockingQueue<>(Math.max(8, 2 * Runtime.getRuntime().availableProcessors()));

    public ReadOutcome read(byte[] bytes) {
        var fault = Bytes.findFault(bytes);
        if (fault.isPresent()) {
            return new ReadOutcome.NotWellFormed(fault.get());
        }
        var waiting = idle.poll();
        var bench = waiting != null ? waiting : new ReadingBench();
        var outcome = bench.read(bytes);
        // A bench that met a bad document is let go: it may be left half-way, and full of names that nobody uses.
        if (outcome instanceof ReadOutcome.Read && bench.readings() < READINGS_OF_A_BENCH) {
            idle.offer(bench);
        }
        return outcome;
    }
}
