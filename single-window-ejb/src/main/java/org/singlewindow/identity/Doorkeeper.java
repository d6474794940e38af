package org.singlewindow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Has passwords looked at in good order: at the pace that mistakes allow ({@link Pace}), a few at a time
 * ({@link SlowChecks}), and the same password that comes over many connections at once only once. Whoever waits here
 * holds a thread of the server, so all waiting has an end and a bound.
 */
final class Doorkeeper {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int WAITING_FOR_THEIR_TURN = 12;
    private static final int WAITING_FOR_THE_SAME = 48;

    private final Time time;
    private final BiPredicate<String, String> match;
    private final KeyedDigest digest;
    private final Familiar familiar;
    private final SlowChecks checks = SlowChecks.ofThisMachine();
    private final Pace pace = new Pace();
    private final SentAway sentAway = new SentAway();
    private final Semaphore turns = new Semaphore(WAITING_FOR_THEIR_TURN);
    private final Semaphore followers = new Semaphore(WAITING_FOR_THE_SAME);
    private final Map<String, CompletableFuture<Finding>> underWay = new ConcurrentHashMap<>();

    /** What is known after all waiting; {@code answer} is empty where the password is right. */
    private record Finding(Optional<SignInOutcome> answer) {
        static final Finding RIGHT = new Finding(Optional.empty());
        static final Finding WRONG = new Finding(Optional.of(new SignInOutcome.Refused()));
        static final Finding BUSY = new Finding(Optional.of(new SignInOutcome.Later(SOON, false)));

        static Finding tooMany(Duration wait) {
            return new Finding(Optional.of(new SignInOutcome.Later(wait.compareTo(SOON) < 0 ? SOON : wait, true)));
        }
    }

    /** How late it is, and how some of it is let pass. */
    record Time(Supplier<Instant> now, Consumer<Duration> pause) {}

    /** @param match whether a password meets a hash, which takes long on purpose */
    Doorkeeper(Time time, KeyedDigest digest, Familiar familiar, BiPredicate<String, String> match) {
        this.time = time;
        this.digest = digest;
        this.familiar = familiar;
        this.match = match;
    }

    static void sleep(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @param hash of the person's password, or of nobody's
     * @return empty where the password is right; else what to answer
     */
    Optional<SignInOutcome> check(String name, String hash, SignInAttempt attempt) {
        String same = digest.of(name, hash, attempt.password(), attempt.network(), attempt.token());
        var mine = new CompletableFuture<Finding>();
        CompletableFuture<Finding> first = underWay.putIfAbsent(same, mine);
        if (first != null) {
            return follow(first).answer();
        }
        try {
            boolean again = sentAway.isBack(same, time.now().get());
            Finding finding = inTurn(hash, attempt, familiar.keys(name, hash, attempt, again), mine);
            if (finding.answer().orElse(null) instanceof SignInOutcome.Later later) {
                sentAway.tell(same, time.now().get().plus(later.after()));
            }
            mine.complete(finding);
            return finding.answer();
        } finally {
            underWay.remove(same, mine);
            mine.complete(Finding.BUSY);
        }
    }

    private Finding follow(CompletableFuture<Finding> first) {
        if (!followers.tryAcquire()) {
            return Finding.BUSY;
        }
        try {
            return first.get(Pace.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Finding.BUSY;
        } catch (ExecutionException | TimeoutException tooSlow) {
            return Finding.BUSY;
        } finally {
            followers.release();
        }
    }

    private Finding inTurn(String hash, SignInAttempt attempt, List<String> keys, CompletableFuture<Finding> mine) {
        Pace.Turn turn = pace.take(keys, time.now().get());
        if (!turn.given()) {
            return turn.guessed() ? Finding.tooMany(turn.delay()) : Finding.BUSY;
        }
        boolean wrong = true;
        try {
            if (!turn.delay().isZero()) {
                mine.complete(Finding.tooMany(turn.delay())); // one who waits is enough
                if (!waitFor(turn)) {
                    return Finding.tooMany(turn.delay());
                }
            }
            Optional<Boolean> right = checks.run(keys.size() == 1, () -> match.test(attempt.password(), hash));
            wrong = right.isPresent() && !right.get();
            return right.map(is -> is ? Finding.RIGHT : Finding.WRONG).orElse(Finding.BUSY);
        } finally {
            if (wrong) {
                pace.wrong(turn, time.now().get());
            } else {
                pace.right(turn, time.now().get());
            }
        }
    }

    private boolean waitFor(Pace.Turn turn) {
        if (!turns.tryAcquire()) {
            return false;
        }
        try {
            time.pause().accept(turn.delay());
            return true;
        } finally {
            turns.release();
        }
    }
}
