package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passwords as they are kept, made and checked by Jakarta Security: {@code PBKDF2WithHmacSHA256:rounds:salt:hash}, the
 * last two in Base64. Countries' files have had them as {@code pbkdf2-sha256$rounds$salt$hash}, which is the same four
 * in other clothes: it is read as they are, and is never to be made anew. Ours is only how strong a hash must be that
 * somebody brings along, which nobody else knows.
 */
@ApplicationScoped
public class Passwords {

    /**
     * Takes as long to check as a true one, so that an unknown sign-in cannot be told by the clock. No password meets
     * it.
     */
    static final String OF_NOBODY = "PBKDF2WithHmacSHA256:210000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final String SCHEME = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern OF_FILES = Pattern.compile("pbkdf2-sha256\\$([^$:]*)\\$([^$:]*)\\$([^$:]*)");
    private static final Pattern ENCODED = Pattern.compile(SCHEME + ":([0-9]{1,9}):([^$:]*):([^$:]*)");

    @Inject
    Pbkdf2PasswordHash hashing;

    private String ofDemo = "";

    /** One that somebody has chosen for themselves; takes a good part of a second. */
    public ChosenPassword choose(String password) {
        return new ChosenPassword(hashOf(password));
    }

    public boolean is(ChosenPassword chosen, String password) {
        return match(password, chosen.hash());
    }

    String hashOf(String password) {
        hashing.initialize(Map.of("Pbkdf2PasswordHash.Iterations", String.valueOf(ROUNDS)));
        return hashing.generate(password.toCharArray());
    }

    /**
     * A strong hash takes a good part of a second, and this password is no secret: one hash does for all demo sign-ins.
     */
    synchronized String hashOfDemo() {
        if (ofDemo.isEmpty()) {
            ofDemo = hashOf("single-window");
        }
        return ofDemo;
    }

    boolean match(String password, String hash) {
        return hashing.verify(password.toCharArray(), encoded(hash));
    }

    /** True where {@code text} is such a hash and strong enough to be taken from a country's file. */
    static boolean isHash(String text) {
        Matcher parts = ENCODED.matcher(encoded(text));
        try {
            return parts.matches() && Integer.parseInt(parts.group(1)) >= ROUNDS
                    && Integer.parseInt(parts.group(1)) <= 10 * ROUNDS
                    && Base64.getDecoder().decode(parts.group(2)).length >= SALT_BYTES
                    && Base64.getDecoder().decode(parts.group(3)).length == HASH_BYTES;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static String encoded(String hash) {
        return OF_FILES.matcher(hash).replaceFirst(SCHEME + ":$1:$2:$3");
    }
}
