package org.singlewindow.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.load.Busy;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.load.Load;
import org.singlewindow.bench.load.Measured;

/** So many calls in all, by whoever of the clients is free; {@link Load} counts by time. */
final class OnceEach {
    private static final long PAUSE_WHEN_BUSY = 20_000_000;

    private final AtomicInteger left;
    private final AtomicLong busy = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    private OnceEach(int calls) {
        this.left = new AtomicInteger(calls);
    }

    /** Closes the clients. */
    static Measured of(List<? extends Client> clients, int calls) throws Exception {
        OnceEach each = new OnceEach(calls);
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        long start = System.nanoTime();
        try {
            List<Future<Void>> all = new ArrayList<>();
            clients.forEach(client -> all.add(threads.submit(() -> each.goOn(client))));
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
            for (Client client : clients) {
                client.close();
            }
        }
        long[] sorted = each.nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Measured((System.nanoTime() - start) / 1e9, sorted.length, each.busy.get(), sorted);
    }

    private Void goOn(Client client) throws Exception {
        while (left.decrementAndGet() >= 0) {
            long now = System.nanoTime();
            try {
                client.call();
                nanos.add(System.nanoTime() - now);
            } catch (Busy sentAway) {
                busy.incrementAndGet();
                left.incrementAndGet();
                LockSupport.parkNanos(PAUSE_WHEN_BUSY);
            }
        }
        return null;
    }
}
