package org.singlewindow.system;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Many that come again and again, each time on a connection of their own, from before anybody listens until the server
 * has served a good many.
 */
final class Crowd {
    private static final int PEOPLE = 4;
    private static final int ENOUGH = 400;

    /** What stands in for the server while it starts says that too, and in other words. */
    private static final String STARTING = "\"checks\":[]";

    private static final String ANSWERED = "HTTP/1.1 ";

    private final URI base;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicInteger served = new AtomicInteger();
    private final Queue<String> hungUpOn = new ConcurrentLinkedQueue<>();
    private final AtomicLong end = new AtomicLong(System.nanoTime() + 300_000_000_000L);
    private final List<CompletableFuture<Void>> people;

    private Crowd(URI base) {
        this.base = base;
        this.people = Stream
                .generate(() -> CompletableFuture.runAsync(this::comeAgain, task -> new Thread(task).start()))
                .limit(PEOPLE).toList();
    }

    static Crowd at(URI base) {
        return new Crowd(base);
    }

    /** Once enough were served: what became of each who was not answered after the first was. */
    List<String> hungUpOnByTheServer() {
        people.forEach(CompletableFuture::join);
        if (served.get() < ENOUGH) {
            throw new AssertionError("the server has served " + served.get() + " only");
        }
        return List.copyOf(hungUpOn);
    }

    private void comeAgain() {
        while (served.get() < ENOUGH && System.nanoTime() < end.get()) {
            boolean before = taken.get();
            String answer = ask();
            if (answer.startsWith("HTTP/1.1 200") && !answer.contains(STARTING)) {
                taken.set(true);
                served.incrementAndGet();
            } else if (before && !answer.startsWith(ANSWERED)) {
                hungUpOn.add(answer);
            }
        }
    }

    private String ask() {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException nobody) {
            return nobody.toString();
        }
    }
}
