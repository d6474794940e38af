package org.singlewindow.evidence;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/** Reads the code of a paper as a scanner gave it, and says whether it is ours: signed by a key that is or was. */
@Stateless
public class RecordReading {

    /** A code has room for less. */
    private static final int LONGEST = 8192;

    @Inject
    EvidenceKeys keys;

    /** Whose it is. */
    public enum Standing {
        OURS,
        /** Nothing vouches for what it says. */
        UNSIGNED,
        /** Something in it is not as it was signed, or another key signed it. */
        NOT_OURS
    }

    /** What it says, without its signature. */
    public record Read(Standing standing, String text) {}

    /** For whoever opens movements by their codes. */
    public Read read(String code, SignedInAs who) {
        Policy.require(UseCase.READ_MOVEMENT, who);
        if (code.length() > LONGEST) {
            return new Read(Standing.NOT_OURS, "");
        }
        Optional<SignedRecord> record = SignedRecord.parse(code);
        return record.map(each -> new Read(isOurs(each) ? Standing.OURS : Standing.NOT_OURS, each.text()))
                .orElseGet(() -> new Read(Standing.UNSIGNED, code.strip()));
    }

    private boolean isOurs(SignedRecord record) {
        Trust trust = new Trust();
        keys.list().forEach(key -> believe(trust, key));
        return trust.hasSigned(record.bytes(), record.signature());
    }

    /** The key itself, and not those who vouch for it: they sign for others too. */
    private static void believe(Trust trust, EvidenceKeyView key) {
        try {
            trust.certificate(Certificates.read(key.certificate().getBytes(StandardCharsets.US_ASCII))
                    .get(0));
        } catch (CertificateException unreadable) {
            throw new IllegalStateException("a certificate that was kept can be read", unreadable);
        }
    }
}
