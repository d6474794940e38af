package org.singlewindow.print;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.singlewindow.kernel.Mrn;

/**
 * What leads from a paper to the declaration: kind, number, version, and a mark, which is their HMAC under the SHA-256
 * of the version's document. Whoever has neither the document nor a paper of it cannot make one, and there is no key
 * that could be lost, stolen or forgotten in a move: what verifies a paper is what it was made of.
 */
record PaperCode(PaperKind kind, Mrn mrn, int version, byte[] mark) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MRN = 18;
    private static final int HEAD = 1 + Integer.BYTES + MRN;
    private static final int MARK = 16;
    /** As long as one of that many bytes is in base64, of which none is left over: each code has one spelling. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{52}");

    /** @param sha256 of the version's document */
    static PaperCode of(PaperKind kind, Mrn mrn, int version, byte[] sha256) {
        return new PaperCode(kind, mrn, version, mark(head(kind, mrn, version), sha256));
    }

    /** Empty where the text cannot be one. */
    static Optional<PaperCode> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        int kind = bytes.get();
        int version = bytes.getInt();
        byte[] number = new byte[MRN];
        bytes.get(number);
        byte[] mark = new byte[MARK];
        bytes.get(mark);
        boolean possible = kind >= 0 && kind < PaperKind.values().length && version > 0;
        return Mrn.parse(new String(number, StandardCharsets.US_ASCII)).filter(read -> possible)
                .map(mrn -> new PaperCode(PaperKind.values()[kind], mrn, version, mark));
    }

    /** Whether it was made of that document; how long the answer takes does not tell how near it came. */
    boolean isOf(byte[] sha256) {
        return MessageDigest.isEqual(mark, mark(head(kind, mrn, version), sha256));
    }

    /** As it stands in an address. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(HEAD + MARK).put(head(kind, mrn, version)).put(mark).array());
    }

    private static byte[] head(PaperKind kind, Mrn mrn, int version) {
        return ByteBuffer.allocate(HEAD).put((byte) kind.ordinal()).putInt(version)
                .put(mrn.value().getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static byte[] mark(byte[] head, byte[] sha256) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(sha256, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(head), MARK);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
