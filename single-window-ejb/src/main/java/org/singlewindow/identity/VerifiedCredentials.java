package org.singlewindow.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials found right a short while ago. Kept is a keyed digest of sign-in, password and stored hash: a changed password ends it at
 * once, and the key, made anew by every JVM, makes a memory dump worthless elsewhere.
 */
final class VerifiedCredentials {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final SecretKeySpec key = key();
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    boolean knows(String signIn, String password, String hash, Instant now) {
        Instant end = until.get(digest(signIn, password, hash));
        return end != null && now.isBefore(end);
    }

    void remember(String signIn, String password, String hash, Instant now) {
        if (until.size() >= MOST) {
            until.values().removeIf(end -> !now.isBefore(end));
        }
        if (until.size() < MOST) {
            until.put(digest(signIn, password, hash), now.plus(KEPT));
        }
    }

    private String digest(String signIn, String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : new String[] {signIn, password, hash}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    private static SecretKeySpec key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
