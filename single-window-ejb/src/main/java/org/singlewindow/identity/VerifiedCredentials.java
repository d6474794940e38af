package org.singlewindow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Credentials found right and in use since. Kept is a keyed digest of sign-in, password and stored hash: a changed
 * password ends it at once, and the key, made anew by every JVM, makes a memory dump worthless elsewhere. Whoever comes
 * again in time stays known, so that a system at work never has to queue up with strangers for the slow check.
 */
final class VerifiedCredentials {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final KeyedDigest digest;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    VerifiedCredentials(KeyedDigest digest) {
        this.digest = digest;
    }

    boolean knows(String signIn, String password, String hash, Instant now) {
        String key = digest.of(signIn, password, hash);
        Instant end = until.get(key);
        if (end == null || !now.isBefore(end)) {
            return false;
        }
        if (end.isBefore(now.plus(KEPT.dividedBy(2)))) {
            until.replace(key, end, now.plus(KEPT));
        }
        return true;
    }

    void remember(String signIn, String password, String hash, Instant now) {
        if (until.size() >= MOST) {
            until.values().removeIf(end -> !now.isBefore(end));
        }
        if (until.size() < MOST) {
            until.put(digest.of(signIn, password, hash), now.plus(KEPT));
        }
    }
}
