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
 * peace forgives one mistake. Many who come at once from one address, as an office does in the morning behind its one
 * router, have made no mistake yet: some are looked at, and the others are told that many are signing in. Not
 * Caffeine's: a try is counted under all of its keys in one step, or under none.
 */
final class Pace {

    /** Whoever would have to wait for longer is sent away instead. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int FREE = 5;
    private static final int MISTAKES_TO_DOUBLE = 3;
    private static final int MOST_MISTAKES = 30;
    private static final double FORGIVEN_SECONDS = 30;
    private static final int MOST_KEYS = 10_000;

    /** Under one key without mistakes; as many as are looked at within a second or two. */
    private static final int MOST_AT_ONCE = 10;

    /**
     * When a try may be made; where that is too far off, nothing is counted.
     *
     * @param guessed mistakes are why one has to wait, and not only that many came at once
     * @param ahead   keys under which it counts as a mistake already
     */
    record Turn(Duration delay, boolean given, boolean guessed, List<String> keys, List<String> ahead) {
        static Turn none(Duration delay, boolean guessed) {
            return new Turn(delay, false, guessed, List.of(), List.of());
        }
    }

    private record Account(double mistakes, int open, Instant asOf, Instant next) {

        static final Account NEW = new Account(0, 0, Instant.EPOCH, Instant.EPOCH);

        /** With one more there would be a gap. */
        boolean isGuessing(Instant now) {
            return mistakesAt(now) + 1 >= FREE;
        }

        Account with(int more) {
            return new Account(mistakes, Math.max(0, open + more), asOf, next);
        }

        double mistakesAt(Instant now) {
            return Math.max(0, mistakes - Duration.between(asOf, now).toMillis() / (1000 * FORGIVEN_SECONDS));
        }

        Account charged(Instant slot, Instant now) {
            double more = Math.min(MOST_MISTAKES, mistakesAt(now) + 1);
            Instant free = slot.plus(gap(more));
            return new Account(more, open, now, free.isAfter(next) ? free : next);
        }

        /** It was no mistake after all, so nobody need wait because of it. */
        Account refunded(Instant now) {
            double less = Math.max(0, mistakesAt(now) - 1);
            return new Account(less, open, now, gap(less).isZero() ? Instant.EPOCH : next.minus(gap(less + 1)));
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
     * After some mistakes the next one is counted in advance, so that many tries at once cannot get ahead of it. Every
     * turn that is given ends with {@link #right} or {@link #wrong}.
     */
    synchronized Turn take(List<String> keys, Instant now) {
        Instant slot = keys.stream().map(key -> account(key).next()).filter(now::isBefore).max(Instant::compareTo)
                .orElse(now);
        Duration delay = Duration.between(now, slot);
        if (delay.compareTo(PATIENCE) > 0) {
            return Turn.none(delay, true);
        }
        if (keys.stream().map(this::account).anyMatch(each -> !each.isGuessing(now) && each.open() >= MOST_AT_ONCE)) {
            return Turn.none(delay, false);
        }
        List<String> ahead = keys.stream().filter(key -> account(key).isGuessing(now)).toList();
        keys.forEach(key -> accounts.put(key, account(key).with(1)));
        ahead.forEach(key -> accounts.put(key, account(key).charged(slot, now)));
        return new Turn(delay, true, !delay.isZero(), keys, ahead);
    }

    private Account account(String key) {
        return accounts.getOrDefault(key, Account.NEW);
    }

    /** Or it was never looked at: it was no mistake. */
    synchronized void right(Turn turn, Instant now) {
        end(turn);
        turn.ahead().forEach(key -> accounts.computeIfPresent(key, (same, account) -> account.refunded(now)));
    }

    synchronized void wrong(Turn turn, Instant now) {
        end(turn);
        turn.keys().stream().filter(key -> !turn.ahead().contains(key))
                .forEach(key -> accounts.put(key, account(key).charged(now, now)));
    }

    private void end(Turn turn) {
        turn.keys().forEach(key -> accounts.computeIfPresent(key, (same, account) -> account.with(-1)));
    }
}
