package org.singlewindow.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which documents and files are known again, 32 bytes. */
public final class Sha256 {

    private Sha256() {
    }

    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /** To be fed piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
