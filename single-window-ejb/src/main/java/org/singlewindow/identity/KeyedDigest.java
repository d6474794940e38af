package org.singlewindow.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A digest under a key: whoever does not hold the key can neither make it nor guess from it what was digested. */
public final class KeyedDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private KeyedDigest(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Under a key that leaves this JVM never. */
    public static KeyedDigest ofThisJvm() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new KeyedDigest(bytes);
    }

    /** Under a key that others hold as well. */
    public static KeyedDigest under(String secret) {
        return new KeyedDigest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Each part with its length before it, so that nothing can be moved from one into the next. */
    public String of(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
