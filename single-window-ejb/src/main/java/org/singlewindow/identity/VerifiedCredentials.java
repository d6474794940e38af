package org.singlewindow.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Credentials found right and in use since. Kept is a keyed digest of sign-in, password and stored hash: a changed
 * password ends it at once, and the key, made anew by every JVM, makes a memory dump worthless elsewhere. Whoever comes
 * again in time stays known, so that a system at work never has to queue up with strangers for the slow check; where
 * there are too many, it is those at work who stay.
 */
final class VerifiedCredentials {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final KeyedDigest digest;
    private final Cache<String, Boolean> inUse;

    VerifiedCredentials(KeyedDigest digest, Supplier<Instant> now) {
        this.digest = digest;
        this.inUse = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).ticker(() -> nanos(now.get()))
                .executor(Runnable::run).build();
    }

    private static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    boolean knows(String signIn, String password, String hash) {
        return inUse.getIfPresent(digest.of(signIn, password, hash)) != null;
    }

    void remember(String signIn, String password, String hash) {
        inUse.put(digest.of(signIn, password, hash), Boolean.TRUE);
    }
}
