package org.singlewindow.bench.load;

import java.util.Arrays;

/**
 * What came of a load.
 *
 * @param done  things got done, see {@link Client#call}
 * @param busy  calls that were sent away
 * @param nanos of every call that was answered, ascending
 */
public record Measured(double seconds, long done, long busy, long[] nanos) {

    public double perSecond() {
        return done / seconds;
    }

    /** In milliseconds; {@code share} of the calls took no longer. */
    public double percentile(double share) {
        return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1L, Math.round(share * nanos.length))] / 1e6;
    }

    static long[] sorted(long[][] each) {
        long[] all = Arrays.stream(each).flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }
}
