package org.singlewindow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down. After five failures for one sign-in from one origin every further one doubles the wait, up to half a minute;
 * nobody is ever locked out for good, and a quarter of an hour of peace forgets it all.
 */
final class Attempts {

    private static final int FREE = 5;
    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private record Failures(int count, Instant last) {
        Duration pause() {
            int doublings = Math.min(count - FREE, 5);
            return doublings < 0 ? Duration.ZERO : Duration.ofSeconds(Math.min(1L << doublings, LONGEST_WAIT_SECONDS));
        }
    }

    /** The oldest goes first when it is full: a flood of invented sign-ins must not fill the memory. */
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean mayTry(String signIn, String origin, Instant now) {
        Failures known = failures.get(key(signIn, origin));
        return known == null || !now.isBefore(known.last().plus(known.pause()));
    }

    synchronized void failed(String signIn, String origin, Instant now) {
        failures.compute(key(signIn, origin), (key, known) -> known == null || now.isAfter(known.last().plus(FORGOTTEN))
                ? new Failures(1, now) : new Failures(known.count() + 1, now));
    }

    synchronized void succeeded(String signIn, String origin) {
        failures.remove(key(signIn, origin));
    }

    private static String key(String signIn, String origin) {
        return signIn.length() + ":" + signIn + origin;
    }
}
