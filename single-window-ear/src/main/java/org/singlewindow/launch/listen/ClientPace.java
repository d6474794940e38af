package org.singlewindow.launch.listen;

/**
 * How slow a client may be: some seconds for whatever it is, beyond that 8 kB a second; and how long it may say nothing
 * at all.
 */
final class ClientPace {
    private static final long TO_ASK_MILLIS = 10_000;

    /**
     * Longer, because the system takes an answer from us in lumps of a megabyte, and tells nobody how much of one has
     * gone out.
     */
    private static final long TO_TAKE_MILLIS = 30_000;
    private static final long TO_IDLE_MILLIS = 30_000;
    private static final long BYTES_A_MILLI = 8;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final long START = System.nanoTime();

    private ClientPace() {
    }

    /** Over a TLS handshake or a request. */
    static boolean isTooSlowToAsk(long millis, long bytes) {
        return millis > TO_ASK_MILLIS + bytes / BYTES_A_MILLI;
    }

    /** Over the answer. */
    static boolean isTooSlowToTake(long millis, long bytes) {
        return millis > TO_TAKE_MILLIS + bytes / BYTES_A_MILLI;
    }

    /** Between two requests. */
    static boolean isTooIdle(long millis) {
        return millis > TO_IDLE_MILLIS;
    }

    /** Milliseconds on a clock of our own that nobody sets; never 0. */
    static long now() {
        return (System.nanoTime() - START) / NANOS_A_MILLI + 1;
    }
}
