package org.singlewindow.kernel;

import java.util.function.Supplier;

/**
 * Reference data held whole in memory: readers never wait and never see half of a change. It is read when first asked
 * for, and read anew by {@link #refresh()}; where that fails the old one stays.
 */
public final class Snapshot<T> {

    private final Supplier<T> source;
    private volatile T current;

    public Snapshot(Supplier<T> source) {
        this.source = source;
    }

    public T get() {
        T known = current;
        return known != null ? known : firstRead();
    }

    public synchronized void refresh() {
        current = source.get();
    }

    private synchronized T firstRead() {
        if (current == null) {
            current = source.get();
        }
        return current;
    }
}
