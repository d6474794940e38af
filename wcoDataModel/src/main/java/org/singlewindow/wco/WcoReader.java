package org.singlewindow.wco;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

/**
 * Reads bytes as a WCO document: one pass that checks and takes in. For any number of threads.
 *
 * <p>Read are {@code MetaData} with a declaration or responses, either of them bare, and {@code MetaData} inside a
 * foreign envelope. Refused are document types, entities, processing instructions, anything above the limits, and
 * encodings other than UTF-8 and UTF-16; hints to schemas elsewhere have no effect. Nothing is ever fetched.
 */
public final class WcoReader {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_VIOLATIONS = 100;

    private final Benches<WcoDocument> binding = new Benches<>(ReadingBench::binding);
    private final Benches<WcoPart> plain = new Benches<>(ReadingBench::plain);

    /** The document in the classes that are generated from the schemas: everything in it, each thing in its type. */
    public ReadOutcome<WcoDocument> read(byte[] bytes) {
        return binding.read(bytes);
    }

    /**
     * The document as a plain tree, from its root on ({@code MetaData}, or a bare {@code Declaration} or
     * {@code Response}); costs half.
     */
    public ReadOutcome<WcoPart> readParts(byte[] bytes) {
        return plain.read(bytes);
    }

    /** Benches that wait for the next document. */
    private static final class Benches<D> {

        /** A parser remembers every name it met, so it is let go in time. */
        private static final int READINGS_OF_A_BENCH = 1_000;

        private final Supplier<ReadingBench<D>> maker;
        private final Queue<ReadingBench<D>> idle = new ArrayBlockingQueue<>(
                Math.max(8, 2 * Runtime.getRuntime().availableProcessors()));

        Benches(Supplier<ReadingBench<D>> maker) {
            this.maker = maker;
        }

        ReadOutcome<D> read(byte[] bytes) {
            var fault = Bytes.findFault(bytes);
            if (fault.isPresent()) {
                return new ReadOutcome.NotWellFormed<>(fault.get(), Optional.empty());
            }
            var waiting = idle.poll();
            var bench = waiting != null ? waiting : maker.get();
            var outcome = bench.read(bytes);
            // A bench that met a bad document is let go: it may be left half-way, and full of names that nobody uses.
            if (outcome instanceof ReadOutcome.Read && bench.readings() < READINGS_OF_A_BENCH) {
                idle.offer(bench);
            }
            return outcome;
        }
    }
}
