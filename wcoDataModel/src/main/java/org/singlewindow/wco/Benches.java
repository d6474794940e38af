package org.singlewindow.wco;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

/**
 * Benches that wait for the next document. One that met a bad document is not given back: it may be left half-way, and
 * full of names that nobody uses.
 */
final class Benches<B> {

    /** A parser remembers every name it met, so it is let go in time. */
    private static final int READINGS_OF_A_BENCH = 1_000;

    private final Supplier<B> maker;
    private final Queue<Place<B>> idle = new ArrayBlockingQueue<>(
            Math.max(8, 2 * Runtime.getRuntime().availableProcessors()));

    /** For one thread at a time, and one document after the other. */
    static final class Place<B> {
        private final B bench;
        private int readings;

        private Place(B bench) {
            this.bench = bench;
        }

        B bench() {
            return bench;
        }
    }

    Benches(Supplier<B> maker) {
        this.maker = maker;
    }

    Place<B> take() {
        var waiting = idle.poll();
        var place = waiting != null ? waiting : new Place<>(maker.get());
        place.readings++;
        return place;
    }

    void giveBack(Place<B> place) {
        if (place.readings < READINGS_OF_A_BENCH) {
            idle.offer(place);
        }
    }
}
