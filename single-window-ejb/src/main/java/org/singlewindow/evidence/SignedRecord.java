package org.singlewindow.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A short text and the signature of it, as they stand in a code: lines that people can read, the last of them signs.
 */
record SignedRecord(String text, byte[] signature) {

    private static final String SIGNED = "\nsigned ";

    static String of(String text, byte[] signature) {
        return text + SIGNED + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** Empty where it is none. Ends of lines are as whoever scanned it left them. */
    static Optional<SignedRecord> parse(String code) {
        String plain = code.replace("\r\n", "\n").strip();
        int end = plain.lastIndexOf(SIGNED);
        if (end < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignedRecord(plain.substring(0, end),
                    Base64.getUrlDecoder().decode(plain.substring(end + SIGNED.length()))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
