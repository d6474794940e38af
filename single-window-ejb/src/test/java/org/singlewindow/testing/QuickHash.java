package org.singlewindow.testing;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;

/**
 * Hashes that look like the server's and take no time: for tests of who is let in and when, which choose and try a
 * thousand passwords. What a hash is worth, and those that come from elsewhere, are the server's own here too.
 */
public final class QuickHash implements Pbkdf2PasswordHash {

    private static final String OURS = "PBKDF2WithHmacSHA256:210000:"
            + Base64.getEncoder().encodeToString("quick, for a test".getBytes(StandardCharsets.US_ASCII)) + ":";

    /** The salt of the hash that no password meets. */
    private static final String OF_NOBODY = ":AAAAAAAAAAAAAAAAAAAAAA==:";

    private final Pbkdf2PasswordHash server = new Pbkdf2PasswordHashImpl();

    @Override
    public void initialize(Map<String, String> parameters) {
        server.initialize(parameters);
    }

    @Override
    public String generate(char[] password) {
        try {
            byte[] once = MessageDigest.getInstance("SHA-256")
                    .digest(new String(password).getBytes(StandardCharsets.UTF_8));
            return OURS + Base64.getEncoder().encodeToString(once);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public boolean verify(char[] password, String hash) {
        boolean known = hash.startsWith(OURS) || hash.contains(OF_NOBODY);
        return known ? generate(password).equals(hash) : server.verify(password, hash);
    }
}
