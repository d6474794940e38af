package org.singlewindow.evidence;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who signed the manifest, whether it is as it was signed, and whether that is whom one believes. */
final class SignatureCheck {

    private final EvidenceContainer file;
    private final Trust trust;
    private final List<Verdict> verdicts = new ArrayList<>();

    SignatureCheck(EvidenceContainer file, Trust trust) {
        this.file = file;
        this.trust = trust;
    }

    List<Verdict> check(EvidenceManifest manifest) throws IOException {
        Optional<X509Certificate> signer = signer();
        if (signer.isEmpty()) {
            verdicts.add(Verdict.broken("the certificate in the file cannot be read, so nobody has signed it"));
        } else if (!Certificates.fingerprint(signer.get()).equals(manifest.said("key"))) {
            verdicts.add(Verdict.broken("the certificate in the file is not the one that it was signed with"));
        } else if (!isSigned(signer.get().getPublicKey())) {
            verdicts.add(Verdict.broken("the list of parts is not what was signed, or another key signed it"));
        } else {
            verdicts.add(Verdict.holds("the list of parts is as it was signed"));
            checkSigner(signer.get());
            checkTime(signer.get(), manifest);
        }
        return verdicts;
    }

    private Optional<X509Certificate> signer() throws IOException {
        try {
            return Certificates.read(file.bytes(EvidenceParts.CERTIFICATE)).stream().findFirst();
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isSigned(PublicKey key) throws IOException {
        Optional<String> algorithm = SignatureAlgorithm.find(key);
        if (algorithm.isEmpty()) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(algorithm.get());
            signature.initVerify(key);
            signature.update(file.bytes(EvidenceParts.MANIFEST));
            return signature.verify(file.bytes(EvidenceParts.SIGNATURE));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void checkSigner(X509Certificate signer) {
        String who = signer.getSubjectX500Principal().getName() + ", fingerprint " + Certificates.fingerprint(signer);
        if (trust.isEmpty()) {
            verdicts.add(Verdict.notShown("whose key it is: " + who
                    + ". Anybody can sign with a key of their own: give the window's certificate with --certificate, "
                    + "or its fingerprint with --fingerprint"));
        } else if (trust.vouchesFor(signer)) {
            verdicts.add(Verdict.holds("it was signed with the key that you believe: " + who));
        } else {
            verdicts.add(Verdict.broken("it was signed with another key than the one that you believe: " + who));
        }
    }

    private void checkTime(X509Certificate signer, EvidenceManifest manifest) {
        try {
            Instant made = Instant.parse(manifest.said("made"));
            if (made.isBefore(signer.getNotBefore().toInstant()) || made.isAfter(signer.getNotAfter().toInstant())) {
                verdicts.add(Verdict.broken("the key was not valid when the evidence was made, at " + made));
            }
        } catch (DateTimeException unsaid) {
            verdicts.add(Verdict.broken("the list of parts does not say when it was made"));
        }
    }
}
