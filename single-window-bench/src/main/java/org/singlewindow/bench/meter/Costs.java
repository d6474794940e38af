package org.singlewindow.bench.meter;

/**
 * What was used up, since the beginning or between two readings.
 *
 * @param application seconds of processor
 * @param database    seconds of processor, all backends together
 * @param generator   seconds of processor of the measuring process itself
 * @param bytes       size of the database on disk
 * @param log         bytes of write-ahead log
 * @param syncs       times that the log was forced to disk
 */
public record Costs(double application, double database, double generator, long bytes, long log, long syncs) {

    Costs since(Costs before) {
        return new Costs(application - before.application, database - before.database, generator - before.generator,
                bytes - before.bytes, log - before.log, syncs - before.syncs);
    }

    /** Microseconds of each one, where {@code seconds} went into so many. */
    public static double micros(double seconds, long count) {
        return count == 0 ? 0 : seconds * 1e6 / count;
    }
}
