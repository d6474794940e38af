package org.singlewindow.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.singlewindow.kernel.Sha256;

/** Certificates as text, and the short form of them that people compare. */
final class Certificates {

    private Certificates() {
    }

    static List<X509Certificate> read(byte[] pem) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                .map(X509Certificate.class::cast).toList();
    }

    static String pem(List<X509Certificate> chain) {
        StringBuilder text = new StringBuilder();
        Base64.Encoder encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        chain.forEach(each -> text.append("-----BEGIN CERTIFICATE-----\n").append(encoder.encodeToString(bytes(each)))
                .append("\n-----END CERTIFICATE-----\n"));
        return text.toString();
    }

    /** SHA-256 of the certificate, as openssl tells it, without colons and in small letters. */
    static String fingerprint(X509Certificate certificate) {
        return HexFormat.of().formatHex(Sha256.of(bytes(certificate)));
    }

    private static byte[] bytes(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate that was read can be written", impossible);
        }
    }
}
