package org.singlewindow.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * So many clients, each on a thread of its own, for so long. A single error ends the measurement: half a system is not
 * fast.
 */
public final class Load {

    private Load() {
    }

    /** Each asks as soon as it was answered. */
    public static Measured full(List<? extends Client> clients, Duration time) throws Exception {
        return run(clients, time, 0);
    }

    /**
     * So many calls a second in all, whether or not earlier ones were answered in time; a late one counts from when it
     * was due.
     */
    public static Measured paced(List<? extends Client> clients, Duration time, double callsPerSecond)
            throws Exception {
        return run(clients, time, (long) (1e9 * clients.size() / callsPerSecond));
    }

    private static Measured run(List<? extends Client> clients, Duration time, long interval) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Turn>> turns = new ArrayList<>();
            for (int i = 0; i < clients.size(); i++) {
                Turn turn = new Turn(clients.get(i), start + interval * i / clients.size(), interval);
                turns.add(threads.submit(() -> turn.until(end)));
            }
            List<Turn> ended = new ArrayList<>();
            for (Future<Turn> turn : turns) {
                ended.add(turn.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Measured(seconds, ended.stream().mapToLong(turn -> turn.done).sum(),
                    ended.stream().mapToLong(turn -> turn.busy).sum(),
                    Measured.sorted(ended.stream().map(Turn::nanos).toArray(long[][]::new)));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdown();
            threads.awaitTermination(60, TimeUnit.SECONDS);
        }
    }

    /** One client's calls. */
    private static final class Turn {
        private static final long PAUSE_WHEN_BUSY = 20_000_000;

        private final Client client;
        private final long interval;
        private long due;
        private long done;
        private long busy;
        private long[] nanos = new long[1 << 12];
        private int calls;

        Turn(Client client, long due, long interval) {
            this.client = client;
            this.due = due;
            this.interval = interval;
        }

        Turn until(long end) throws Exception {
            for (long now = begin(); now < end; now = begin()) {
                try {
                    done += client.call();
                    add(System.nanoTime() - now);
                } catch (Busy sentAway) {
                    busy++;
                    LockSupport.parkNanos(PAUSE_WHEN_BUSY);
                }
            }
            return this;
        }

        /** When the call begins, or ought to. */
        private long begin() {
            if (interval == 0) {
                return System.nanoTime();
            }
            long begin = due;
            due += interval;
            for (long wait = begin - System.nanoTime(); wait > 0; wait = begin - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            return begin;
        }

        private void add(long time) {
            if (calls == nanos.length) {
                nanos = Arrays.copyOf(nanos, calls * 2);
            }
            nanos[calls++] = time;
        }

        long[] nanos() {
            return Arrays.copyOf(nanos, calls);
        }
    }
}
