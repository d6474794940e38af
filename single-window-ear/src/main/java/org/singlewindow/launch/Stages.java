package org.singlewindow.launch;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the time of a start went, from the start of the JVM. */
final class Stages {
    private final List<String> parts = new ArrayList<>();
    private double last;

    /** Ends a stage: all since the one before it belongs to it. */
    void ended(String name) {
        double now = sinceStart();
        add(name, now - last);
        last = now;
    }

    /** A stage that ran beside the others. */
    synchronized void add(String name, double seconds) {
        parts.add(String.format(Locale.ROOT, "%s %.1f", name, seconds));
    }

    static double sinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }

    @Override
    public synchronized String toString() {
        return String.format(Locale.ROOT, "ready in %.1f s (%s)", sinceStart(), String.join(", ", parts));
    }
}
