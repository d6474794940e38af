package org.singlewindow.guarantee;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.singlewindow.identity.KeyedDigest;

/**
 * Access codes as they are kept. Four characters can be tried one after the other, so the hash is slow; whoever has
 * come with a right one is remembered for a while under a key that every JVM makes anew, so that a lock does not wait
 * for it.
 */
@ApplicationScoped
class CodeDigest {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 20_000;
    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;
    private static final int MOST = 20_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** Of what is not there, so that it takes as long. */
    private static final String SALT_OF_NOTHING = "AAAAAAAAAAAAAAAAAAAAAA";

    private final KeyedDigest memory = KeyedDigest.ofThisJvm();
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, String> known = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT)
            .executor(Runnable::run).build();

    String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    String of(String code, String salt) {
        String digest = slowly(code, salt);
        known.put(memory.of(code, salt), digest);
        return digest;
    }

    /** Which of them it is. Only a right one is remembered: a wrong one takes as long the second time. */
    Optional<AccessCode> find(String said, String salt, List<AccessCode> codes) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String key = memory.of(said, salt);
        String digest = Optional.ofNullable(known.getIfPresent(key)).orElseGet(() -> slowly(said, salt));
        Optional<AccessCode> found = codes.stream().filter(each -> each.digest().equals(digest)).findFirst();
        found.ifPresent(code -> known.put(key, digest));
        return found;
    }

    /** Takes as long as where there is a guarantee. */
    void findNothing(String said) {
        if (!said.isEmpty()) {
            slowly(said, SALT_OF_NOTHING);
        }
    }

    private static String slowly(String code, String salt) {
        try {
            var key = new PBEKeySpec(code.toCharArray(),
                    salt.getBytes(StandardCharsets.US_ASCII), ROUNDS, BITS);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
