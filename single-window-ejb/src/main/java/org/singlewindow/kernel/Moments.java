package org.singlewindow.kernel;

import java.time.Instant;

/** Moments as microseconds since 1970, which is as exact as the database keeps them. */
public final class Moments {

    private static final long MICROS = 1_000_000;

    private Moments() {
    }

    public static long toMicros(Instant moment) {
        return moment.getEpochSecond() * MICROS + moment.getNano() / 1000;
    }

    public static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }
}
