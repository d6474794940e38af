package org.singlewindow.bench.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.singlewindow.bench.load.Client;

/**
 * Clients at work, each on a thread of its own, until they are sent home; {@code Load} is for those whose time is set
 * beforehand.
 */
public final class Crowd implements AutoCloseable {
    private final List<? extends Client> clients;
    private final ExecutorService threads;
    private final List<Future<?>> work = new ArrayList<>();
    private volatile boolean home;

    private Crowd(List<? extends Client> clients) {
        this.clients = clients;
        this.threads = Executors.newFixedThreadPool(clients.size());
    }

    public static Crowd atWork(List<? extends Client> clients) {
        Crowd crowd = new Crowd(clients);
        clients.forEach(client -> crowd.work.add(crowd.threads.submit(() -> crowd.work(client))));
        return crowd;
    }

    private Void work(Client client) throws Exception {
        while (!home) {
            client.call();
        }
        return null;
    }

    /** Whether one of them has given up, which none ever should. */
    boolean isBroken() {
        return work.stream().anyMatch(Future::isDone);
    }

    /** Returns when the last call has ended. */
    @Override
    public void close() throws Exception {
        home = true;
        threads.shutdown();
        try {
            for (Future<?> each : work) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }
}
