package org.singlewindow.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as they are kept: {@code pbkdf2-sha256$rounds$salt$hash}, the last two in Base64. */
final class PasswordHash {

    /**
     * Takes as long to check as a true one, so that an unknown sign-in cannot be told by the clock. No password meets
     * it.
     */
    static final String OF_NOBODY = "pbkdf2-sha256$210000$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {
    }

    static String of(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        return String.join("$", SCHEME, String.valueOf(ROUNDS), text.encodeToString(salt),
                text.encodeToString(derive(password, salt, ROUNDS)));
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] actual = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, actual);
    }

    /** True where {@code text} is such a hash and strong enough to be taken from a country's file. */
    static boolean isOne(String text) {
        String[] parts = text.split("\\$");
        try {
            return parts.length == 4 && parts[0].equals(SCHEME) && Integer.parseInt(parts[1]) >= ROUNDS
                    && Integer.parseInt(parts[1]) <= 10 * ROUNDS
                    && Base64.getDecoder().decode(parts[2]).length >= 16
                    && Base64.getDecoder().decode(parts[3]).length == BITS / 8;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", missing);
        }
    }
}
