package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.KeyedDigest;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * Access codes as they are kept: a digest under a key that is not in the database ({@code SW_ACCESS_CODE_KEY}, the same
 * on every node). Four characters can be tried one after the other however slow a digest is, so who has the tables has
 * nothing without the key, who has neither is held back after some tries ({@link CodeTries}), and a lock waits for
 * nothing.
 */
@ApplicationScoped
class CodeDigest {

    private static final int SALT_BYTES = 16;
    private static final int LEAST = 16;
    private static final int NAME = 12;

    private final SecureRandom random = new SecureRandom();

    private volatile Key key;

    /** @param name by which another key is told from this one, and which tells nothing of it */
    private record Key(KeyedDigest digest, String name) {}

    CodeDigest() {
        // for the container
    }

    /** Where there is no setting to read. */
    CodeDigest(String secret) {
        key = key(secret);
    }

    String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    String of(String code, String salt) {
        return key().digest().of("access code", salt, code);
    }

    /** Of the key that holds now; it stands beside each digest. */
    String keyName() {
        return key().name();
    }

    /** Which of them it is. Where one was set under another key nobody can say, and nobody is told that it is wrong. */
    Optional<AccessCode> find(String said, String salt, List<AccessCode> codes) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String digest = of(said, salt);
        Optional<AccessCode> found = codes.stream().filter(each -> each.digest().equals(digest)).findFirst();
        if (found.isEmpty()) {
            codes.stream().filter(each -> !each.key().equals(keyName())).findFirst().ifPresent(other -> {
                throw new IllegalStateException("access code " + other.id() + " was set under the key " + other.key()
                        + ", SW_ACCESS_CODE_KEY is " + keyName() + ": give back the key, or have the codes set anew");
            });
        }
        return found;
    }

    private Key key() {
        if (key == null) {
            key = key(Settings.secret(Setting.ACCESS_CODE_KEY, Setting.ACCESS_CODE_KEY_FILE)
                    .orElseThrow(() -> new IllegalStateException(
                            "there is no key for access codes: set SW_ACCESS_CODE_KEY")));
        }
        return key;
    }

    private static Key key(String secret) {
        if (secret.length() < LEAST) {
            throw new IllegalStateException("SW_ACCESS_CODE_KEY has fewer than " + LEAST + " characters");
        }
        KeyedDigest digest = KeyedDigest.under(secret);
        return new Key(digest, digest.of("name").substring(0, NAME));
    }
}
