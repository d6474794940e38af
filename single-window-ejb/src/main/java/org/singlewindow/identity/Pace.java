package org.singlewindow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows guessing down and shuts nobody out. After a few mistakes under one key (a sign-in from one address, or the
 * address alone) there is a gap between one try and the next; it grows with every mistake, up to as long as anybody may
 * be kept waiting. So a stranger's mistakes cost whoever comes next a few seconds, never the way in. Half a minute of
 * peace forgives one mistake. Not Caffeine's: a try is counted under all of its keys in one step, or under none.
 */
final class Pace {

    /** Whoever would have to wait for longer is sent away instead. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int FREE = 5;
    private static final int MISTAKES_TO_DOUBLE = 3;
    private static final int MOST_MISTAKES = 30;
    private static final double FORGIVEN_SECONDS = 30;
    private static final int MOST_KEYS = 10_000;

    /** When a try may be made; {@code given} is false where that is too far off, and then nothing is counted. */
    record Turn(Duration delay, boolean given) {}

    private record Account(double mistakes, Instant asOf, Instant next) {

        static final Account NEW = new Account(0, Instant.EPOCH, Instant.EPOCH);

        double mistakesAt(Instant now) {
            return Math.max(0, mistakes - Duration.between(asOf, now).toMillis() / (1000 * FORGIVEN_SECONDS));
        }

        Account charged(Instant slot, Instant now) {
            double more = Math.min(MOST_MISTAKES, mistakesAt(now) + 1);
            return new Account(more, now, slot.plus(gap(more)));
        }

        /** It was no mistake after all, so nobody need wait because of it. */
        Account refunded(Instant now) {
            double less = Math.max(0, mistakesAt(now) - 1);
            return new Account(less, now, gap(less).isZero() ? Instant.EPOCH : next.minus(gap(less + 1)));
        }

        private static Duration gap(double mistakes) {
            if (mistakes < FREE) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << (int) ((mistakes - FREE) / MISTAKES_TO_DOUBLE));
            return doubled.compareTo(PATIENCE) < 0 ? doubled : PATIENCE;
        }
    }

    /**
     * The one not touched for longest goes first when it is full: a flood of invented sign-ins must not fill the
     * memory.
     */
    private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /**
     * Counts a mistake in advance, so that many tries at once cannot get ahead of it; {@link #forgive} takes it back.
     */
    synchronized Turn take(List<String> keys, Instant now) {
        Instant slot = keys.stream().map(key -> accounts.getOrDefault(key, Account.NEW).next()).filter(now::isBefore)
                .max(Instant::compareTo).orElse(now);
        Duration delay = Duration.between(now, slot);
        boolean given = delay.compareTo(PATIENCE) <= 0;
        if (given) {
            keys.forEach(key -> accounts.put(key, accounts.getOrDefault(key, Account.NEW).charged(slot, now)));
        }
        return new Turn(delay, given);
    }

    synchronized void forgive(List<String> keys, Instant now) {
        keys.forEach(key -> accounts.computeIfPresent(key, (same, account) -> account.refunded(now)));
    }
}
