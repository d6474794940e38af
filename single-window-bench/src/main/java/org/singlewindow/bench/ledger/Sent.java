package org.singlewindow.bench.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A declaration as it is sent, under the reference that stands in it. */
record Sent(String reference, byte[] bytes) {
    private static final String OPEN = "<FunctionalReferenceID>";
    private static final int HEAD = 2_000;

    static Sent of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.US_ASCII);
        int from = head.indexOf(OPEN) + OPEN.length();
        return new Sent(head.substring(from, head.indexOf('<', from)), bytes);
    }

    String sha256() {
        return sha256(bytes);
    }

    /** In hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
